/** The head of a pasted article as guessed; every part can be edited. */
export interface Masthead {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** ISO day. */
  readonly publishedOn: string | null;
  readonly url: string | null;
}

/** What adding a text would give: "6 to check, 9 to tick, the rest nothing to check". */
export interface ArticlePreview {
  readonly masthead: Masthead;
  readonly toCheck: number;
  readonly toTick: number;
  readonly nothingToCheck: number;
  /** The article that has this very text already. */
  readonly known: { readonly id: string; readonly title: string } | null;
  /** The first claims, each in its sentence. */
  readonly claims: readonly {
    readonly display: string;
    readonly before: string;
    readonly quote: string;
    readonly after: string;
  }[];
}
