import { LinearModel } from './linear-model';
import { Parser } from './parser';
import { Tagger } from './tagger';
import { ThreeWayModel } from './three-way-model';
import { readWeights } from './weights';
import { type WordForm, wordForm } from './word-form';

/** What a sentence's words are and how they hang together. Arrays are used again by the next sentence. */
export interface Parsed {
  readonly count: number;
  /** Indices of TAGS. */
  readonly tags: Uint8Array;
  /** The word that each hangs on; -1 for the root. */
  readonly heads: Int32Array;
  /** Indices of RELATIONS. */
  readonly labels: Int32Array;
}

/** Reads the grammar of English sentences. Made once from its weights; it holds no state but arrays used again. */
export class Grammar {
  private readonly tagger: Tagger;
  private readonly parser: Parser;
  private tags = new Uint8Array(256);
  private readonly forms: WordForm[] = [];

  /** @throws NotWeights */
  constructor(weights: Uint8Array) {
    const [first, second, moves, labels] = readWeights(weights);
    if (first === undefined || second === undefined || moves === undefined || labels === undefined)
      throw new Error('a grammar has four models');
    this.tagger = new Tagger(new LinearModel(first), new LinearModel(second));
    this.parser = new Parser(new ThreeWayModel(moves), new LinearModel(labels));
  }

  parse(words: readonly string[]): Parsed {
    const { forms } = this;
    forms.length = 0;
    for (const word of words) forms.push(wordForm(word));
    const count = forms.length;
    if (this.tags.length < count) this.tags = new Uint8Array(count * 2);
    this.tagger.tag(forms, this.tags);
    const { heads, labels } = this.parser.parse(forms, this.tags);
    return { count, tags: this.tags, heads, labels };
  }
}
