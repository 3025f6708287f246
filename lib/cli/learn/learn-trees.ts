import {
  featuresAlone,
  featuresTogether,
  labelFeatures,
  PLACES,
  wordsInPlaces,
} from '@/lib/core/grammar/parse-features';
import { LEFT, ParseState, RIGHT, SHIFT } from '@/lib/core/grammar/parse-state';
import { MOST_FEATURES } from '@/lib/core/grammar/tag-features';
import { RELATIONS } from '@/lib/core/grammar/tags';
import { AveragedPerceptron } from './averaged-perceptron';
import { type Sentence, shuffled } from './treebank';

const MARGIN = 5;
const PASSES = 8;
/** Longer ones are lists and tables more than sentences. */
const LONGEST = 100;
const FORBIDDEN = 99;

const keys = new Int32Array(MOST_FEATURES);

const places = new Int32Array(PLACES);

/** All that a move goes by, in `keys`. Answers how many there are. */
function moveFeatures(state: ParseState): number {
  let count = featuresTogether(state, keys);
  wordsInPlaces(state, places);
  for (let place = 0; place < PLACES; place++)
    count = featuresAlone(state, places[place] as number, place, keys, count);
  return count;
}

export interface LearntParser {
  readonly moves: AveragedPerceptron;
  readonly labels: AveragedPerceptron;
}

/**
 * Learns trees from sentences and the tags that a tagger guessed of them unseen. After the first pass it follows its own
 * moves, also wrong ones, and learns what is best from there (dynamic oracle: Goldberg and Nivre 2013).
 */
export function learnParser(sentences: readonly Sentence[], tags: readonly (readonly number[])[]): LearntParser {
  const learner = new Learner();
  for (let pass = 0; pass < PASSES; pass++) {
    for (const i of shuffled(sentences.length, 17 + pass)) {
      const sentence = sentences[i] as Sentence;
      if (sentence.words.length <= LONGEST) learner.learn(sentence, tags[i] as readonly number[], pass > 0);
    }
  }
  learner.moves.average();
  learner.labels.average();
  return learner;
}

class Learner implements LearntParser {
  readonly moves = new AveragedPerceptron(3, MARGIN);
  readonly labels = new AveragedPerceptron(RELATIONS.length, MARGIN);
  private readonly state = new ParseState();

  learn(sentence: Sentence, tags: readonly number[], explores: boolean): void {
    const { state } = this;
    state.begin(sentence.forms, tags);
    while (!state.isOver) {
      const move = this.move(sentence, explores);
      if (move === SHIFT) {
        state.shift();
        continue;
      }
      const dependent = state.pop();
      const head = move === LEFT ? state.front : state.top(0);
      state.attach(head, dependent, this.label(sentence, head, dependent, explores));
    }
  }

  private move({ heads }: Sentence, explores: boolean): number {
    const { state, moves } = this;
    const count = moveFeatures(state);
    moves.score(keys, count);
    const said = moves.best((move) => state.mayMove(move));
    const costs = [SHIFT, LEFT, RIGHT].map((move) => (state.mayMove(move) ? costOf(state, heads, move) : FORBIDDEN));
    const least = Math.min(...costs);
    const right = moves.best((move) => costs[move] === least);
    moves.learn(
      right,
      moves.best((move) => (costs[move] as number) > least && state.mayMove(move)),
      keys,
      count,
    );
    return explores || costs[said] === least ? said : right;
  }

  private label({ heads, labels: rights }: Sentence, head: number, dependent: number, explores: boolean): number {
    const { state, labels } = this;
    const count = labelFeatures(state, head, dependent, keys);
    labels.score(keys, count);
    const said = labels.best();
    if (heads[dependent] !== head) return said;
    const right = rights[dependent] as number;
    labels.learn(
      right,
      labels.best((c) => c !== right),
      keys,
      count,
    );
    return explores ? said : right;
  }
}

/** How many arcs of the right tree can no longer be drawn after a move. */
function costOf(state: ParseState, heads: readonly number[], move: number): number {
  const { front, depth, count, stack } = state;
  let cost = 0;
  if (move === SHIFT) {
    for (let k = 0; k < depth; k++) {
      const word = stack[k] as number;
      if (heads[word] === front) cost++;
      if (k < depth - 1 && heads[front] === word) cost++;
    }
    return cost;
  }
  const top = state.top(0);
  if (heads[top] === -1) cost++;
  if (move === LEFT && depth > 1 && heads[top] === state.top(1)) cost++;
  for (let word = front; word < count; word++) {
    if (heads[word] === top) cost++;
    if (heads[top] === word && (move === RIGHT || word > front)) cost++;
  }
  return cost;
}
