import 'server-only';

/** What reading may cost, whoever asks. A text that needs more is refused by name, and nothing of it is kept. */
export const LIMITS = {
  /** Figures of one article: each becomes a row that somebody may have to look at. */
  articleFigures: 30_000,
  /** Figures of one source: they are kept in blocks, not in rows. */
  sourceFigures: 600_000,
  /** Of these outside of tables, where reading one costs more. */
  toldFigures: 100_000,
  /** Numbers offered for marking in an opened copy: more than anybody steps through. */
  offers: 5_000,
  /** Milliseconds for reading an article, or a document with its figures. */
  reading: 120_000,
  /** Milliseconds for one look for one figure, or for a pin. */
  looking: 60_000,
  /** Milliseconds for looking for all open figures of an article in one copy. */
  searching: 600_000,
  /** Megabytes of a reader's own heap, and what the process may grow by while it reads. */
  memory: 1024,
} as const;
