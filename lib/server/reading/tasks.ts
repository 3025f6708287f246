import 'server-only';
import { articleAgain, articleFindings, articlePreview, articleRecords, selectedFigure } from './article-tasks';
import { carryPins, figuresAgain, readDocument, remakeCopy, rereadText } from './copy-tasks';
import { copyOffers, findInCopy, pinInCopy, searchCopy, tryInCopy } from './look-tasks';

/** Everything that is read is read by one of these, in a thread of its own. */
export const TASKS = {
  /** A new article: its figures as rows to store, in parts. */
  'article.records': articleRecords,
  /** A stored article with the engine as it is now: what differs, in parts. */
  'article.again': articleAgain,
  'article.preview': articlePreview,
  'article.findings': articleFindings,
  /** What somebody selected in an article. */
  'article.selection': selectedFigure,
  /** A document that is to be kept: everything that is stored of it. */
  'copy.read': readDocument,
  /** A copy that is kept already, from its bytes: its text, tables and figures as they are read now. */
  'copy.remake': remakeCopy,
  /** The digests of what is read in it now. */
  'copy.text': rereadText,
  /** A copy that is kept already: its figures with the engine as it is now. */
  'copy.figures': figuresAgain,
  /** What was pinned in one reading of a copy, in another one. */
  'copy.carry': carryPins,
  'copy.find': findInCopy,
  'copy.search': searchCopy,
  'copy.offers': copyOffers,
  'copy.pin': pinInCopy,
  'copy.try': tryInCopy,
} as const;

export type TaskName = keyof typeof TASKS;
export type Input<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type Answer<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;
