import type { LinearModel } from './linear-model';
import { labelFeatures, moveFeatures } from './parse-features';
import { LEFT, ParseState, RIGHT, SHIFT } from './parse-state';
import { MOST_FEATURES } from './tag-features';
import type { WordForm } from './word-form';

/** Draws the tree of a sentence from left to right, never going back. The arrays it answers are used again. */
export class Parser {
  private readonly keys = new Int32Array(MOST_FEATURES);
  private readonly state = new ParseState();

  constructor(
    private readonly moves: LinearModel,
    private readonly labels: LinearModel,
  ) {}

  /** The state when it is over: `heads` (-1 for the root) and `labels` (an index of RELATIONS) by word. */
  parse(forms: readonly WordForm[], tags: ArrayLike<number>): ParseState {
    const { state, keys } = this;
    state.begin(forms, tags);
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

  private next(): number {
    const { state, keys } = this;
    const scores = this.moves.score(keys, moveFeatures(state, keys));
    let best = -1;
    for (let move = SHIFT; move <= RIGHT; move++) {
      if (state.mayMove(move) && (best < 0 || (scores[move] as number) > (scores[best] as number))) best = move;
    }
    return best;
  }
}
