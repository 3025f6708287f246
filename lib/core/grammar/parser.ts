import type { LinearModel } from './linear-model';
import { featuresAlone, featuresTogether, labelFeatures, PLACES, wordsInPlaces } from './parse-features';
import { BEHIND_END, LEFT, ParseState, RIGHT, SHIFT } from './parse-state';
import { MOST_FEATURES } from './tag-features';
import { second, type ThreeWayModel, third } from './three-way-model';
import type { WordForm } from './word-form';

/** Draws the tree of a sentence from left to right, never going back. The arrays it answers are used again. */
export class Parser {
  private readonly keys = new Int32Array(MOST_FEATURES);
  private readonly state = new ParseState();
  private readonly places = new Int32Array(PLACES);
  /** What each word alone says from each place: PLACES numbers a word, the first ones of the word that is none. */
  private alone = new Int32Array(0);

  constructor(
    private readonly moves: ThreeWayModel,
    private readonly labels: LinearModel,
  ) {}

  /** The state when it is over: `heads` (-1 for the root) and `labels` (an index of RELATIONS) by word. */
  parse(forms: readonly WordForm[], tags: ArrayLike<number>): ParseState {
    const { state, keys } = this;
    state.begin(forms, tags);
    this.addUpWords();
    while (!state.isOver) {
      const move = this.next();
      if (move === SHIFT) {
        state.shift();
        continue;
      }
      const dependent = state.pop();
      const head = move === LEFT ? state.front : state.top(0);
      this.labels.score(keys, labelFeatures(state, head, dependent, keys));
      state.attach(head, dependent, this.labels.best());
    }
    return state;
  }

  private addUpWords(): void {
    const { state, keys, moves } = this;
    const size = (state.count + 1 + BEHIND_END) * PLACES;
    if (size > this.alone.length) this.alone = new Int32Array(size * 2);
    for (let word = -1, at = 0; at < size; word++)
      for (let place = 0; place < PLACES; place++, at++)
        this.alone[at] = moves.sum(keys, featuresAlone(state, word, place, keys));
  }

  private next(): number {
    const { state, keys, moves, places, alone } = this;
    wordsInPlaces(state, places);
    let sum = moves.sum(keys, featuresTogether(state, keys));
    for (let place = 0; place < PLACES; place++)
      sum = (sum + (alone[((places[place] as number) + 1) * PLACES + place] as number)) | 0;
    let best = -1;
    let most = 0;
    for (let move = SHIFT; move <= RIGHT; move++) {
      const score = move === SHIFT ? 0 : move === LEFT ? second(sum) : third(sum);
      if (state.mayMove(move) && (best < 0 || score > most)) {
        best = move;
        most = score;
      }
    }
    return best;
  }
}
