export const SOURCE_KINDS = ['link', 'paper', 'conversation', 'text', 'file'] as const;

/** What is known of a source. */
export interface SourceView {
  readonly id: string;
  readonly version: number;
  readonly kind: (typeof SOURCE_KINDS)[number];
  readonly url: string | null;
  readonly domain: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly who: string | null;
  readonly occurred: string | null;
  readonly how: string | null;
  readonly publishedOn: string | null;
  readonly asOf: string | null;
  readonly primary: boolean | null;
  readonly note: string | null;
  readonly confidential: boolean;
}

/** What a source is called where it stands by itself. */
export const sourceName = ({ title, who, url }: Pick<SourceView, 'title' | 'who' | 'url'>): string =>
  title ?? who ?? url ?? 'Untitled source';
