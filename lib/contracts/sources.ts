import { z } from 'zod';
import type { ComparisonView, Selector } from './evidence';
import { day, id, line, lines, link, orNothing, version } from './fields';
import { SOURCE_KINDS, type SourceView } from './source-view';

export type { SourceView };

const details = {
  title: orNothing(line(300)),
  publisher: orNothing(line(200)),
  publishedOn: orNothing(day),
  asOf: orNothing(day),
  primary: orNothing(z.boolean()),
  note: orNothing(lines(4000)),
  /** Left out: as it was, or for a new source: no. Whoever adds a confidential source sees it, and these readers. */
  confidential: z.boolean().optional(),
  readers: z.array(id).max(200).optional(),
};

const fields = {
  url: orNothing(link),
  who: orNothing(line(300)),
  occurred: orNothing(line(100)),
  how: orNothing(line(300)),
  ...details,
};

interface Entered {
  readonly kind: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly who: string | null;
}

function checkEntered(source: Entered, context: z.RefinementCtx): void {
  const missing = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  if (source.kind === 'link' && !source.url) missing('url', 'Paste the link.');
  if (source.kind === 'paper' && !source.title) missing('title', 'Name the paper or book.');
  if (source.kind === 'conversation' && !source.who) missing('who', 'Say whom you spoke to.');
}

/** A source as entered: a link, or a paper or conversation without one (then who and when are asked for). */
export const SourceFields = z
  .object({ kind: z.enum(['link', 'paper', 'conversation']), ...fields })
  .superRefine(checkEntered);
export type SourceFields = z.input<typeof SourceFields>;

/** A source of any kind: a text that was pasted or a file too. */
const AnySource = z.object({ kind: z.enum(SOURCE_KINDS), ...fields }).superRefine(checkEntered);
export type AnySource = z.output<typeof AnySource>;
export type AnySourceGiven = z.input<typeof AnySource>;

/** A document as it came in; it is read, and kept, by whoever takes it in. */
const Document = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  contentType: z.string().max(300),
  /** Of the file, if it has one. */
  name: orNothing(z.string().max(300)),
  retrievedAt: z.date(),
  finalUrl: orNothing(z.string().max(4096)),
});
export type Document = z.output<typeof Document>;

export const AddSource = z.object({ source: AnySource, document: Document.optional() });
/** Keeps what was fetched or given anew as a further saved copy of a source. */
export const SaveCopy = z.object({ sourceId: id, document: Document });

/** What this claim takes from the source. */
export const EvidenceFields = z.object({
  quote: orNothing(lines(4000)),
  note: orNothing(lines(4000)),
  /** The source's value in words the engine reads ("7.147 million tonnes"); left out, it stays as it is. */
  value: orNothing(line(200)).optional(),
  asOf: orNothing(day).optional(),
});

/** Adds a source to a claim: a new one, or one that is known (`sourceId`). */
export const AddEvidence = z
  .object({ claimId: id, sourceId: orNothing(id), source: orNothing(SourceFields), evidence: EvidenceFields })
  .superRefine((value, context) => {
    if (!value.sourceId === !value.source)
      context.addIssue({ code: 'custom', path: ['source'], message: 'Choose a source or enter a new one.' });
  });
export type AddEvidence = z.input<typeof AddEvidence>;

export const EditEvidence = EvidenceFields.extend({ evidenceId: id, version });
export const RemoveEvidence = z.object({ evidenceId: id, version });
export const EditSource = z.object({ sourceId: id, version, source: AnySource });
export const RemoveSource = z.object({ sourceId: id, version });
export const RenameSource = z.object({
  sourceId: id,
  version,
  title: line(300).refine((title) => title !== null, 'Give it a name.'),
});
/** Makes two sources one: what rests on `sourceId` moves to `intoId`, which stays as it is. */
export const MergeSources = z.object({ sourceId: id, version, intoId: id });

export interface EvidenceView {
  readonly id: string;
  readonly version: number;
  /** Confidential, and not for whoever looks: nothing of it is shown but that it is there. */
  readonly hidden?: boolean;
  readonly kind?: 'number' | 'count' | 'date';
  readonly source: SourceView;
  /** Where its passage stands in a saved copy. */
  readonly passage?: { readonly snapshotId: string; readonly selector: Selector } | null;
  /** What comparing says; absent until the server has answered, null where there is no value to compare. */
  readonly comparison?: ComparisonView | null;
  /** The source, or its value, is dated after the article. */
  readonly laterThanArticle?: boolean;
  readonly quote: string | null;
  readonly valueAsPrinted: string | null;
  readonly asOf: string | null;
  readonly note: string | null;
  readonly addedBy: string | null;
  readonly addedAt: string;
}
