import { z } from 'zod';
import { day, id, line, lines, link, orNothing, version } from './fields';

export const SOURCE_KINDS = ['link', 'paper', 'conversation', 'text', 'file'] as const;

const details = {
  title: orNothing(line(300)),
  publisher: orNothing(line(200)),
  publishedOn: orNothing(day),
  asOf: orNothing(day),
  primary: orNothing(z.boolean()),
  note: orNothing(lines(4000)),
};

/** A source as entered: a link, or a paper or conversation without one (then who and when are asked for). */
export const SourceFields = z
  .object({
    kind: z.enum(['link', 'paper', 'conversation']),
    url: orNothing(link),
    who: orNothing(line(300)),
    occurred: orNothing(line(100)),
    how: orNothing(line(300)),
    ...details,
  })
  .superRefine((source, context) => {
    if (source.kind === 'link' && !source.url)
      context.addIssue({ code: 'custom', path: ['url'], message: 'Paste the link.' });
    if (source.kind === 'paper' && !source.title)
      context.addIssue({ code: 'custom', path: ['title'], message: 'Name the paper or book.' });
    if (source.kind === 'conversation' && !source.who)
      context.addIssue({ code: 'custom', path: ['who'], message: 'Say whom you spoke to.' });
  });
export type SourceFields = z.input<typeof SourceFields>;

/** What this claim takes from the source. */
export const EvidenceFields = z.object({ quote: orNothing(lines(4000)), note: orNothing(lines(4000)) });

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
export const EditSource = z.object({ sourceId: id, version, source: SourceFields });
export const RemoveSource = z.object({ sourceId: id, version });

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

export interface EvidenceView {
  readonly id: string;
  readonly version: number;
  readonly source: SourceView;
  readonly quote: string | null;
  readonly valueAsPrinted: string | null;
  readonly asOf: string | null;
  readonly note: string | null;
  readonly addedBy: string | null;
  readonly addedAt: string;
}
