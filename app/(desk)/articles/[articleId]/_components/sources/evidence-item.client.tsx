'use client';

import Link from 'next/link';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { EvidenceView, SourceView } from '@/lib/contracts/sources';
import { Comparison } from '../evidence/comparison.client';
import panelStyles from '../panel/panel.module.css';
import { PanelEnd, usePanelForm } from '../panel/panel-fields.client';
import { dayWords } from '../panel/reading-words';
import { isExpected } from '../state/desk-change';
import { useDesk } from '../state/desk-context.client';
import { readTaken, TakenFields } from '../verdict/taken-fields.client';
import { readSource, SourceDetails } from './source-fields.client';
import { SourceName, sourceTitle } from './source-name.client';
import styles from './sources.module.css';

/** One source of a claim: what it is, what was taken from it, and its buttons. */
export function EvidenceItem({
  claim,
  evidence,
  edits,
  edit,
}: {
  claim: DeskClaim;
  evidence: EvidenceView;
  edits: boolean;
  edit: (on: boolean) => void;
}) {
  const { article, desk } = useDesk();
  const { source } = evidence;
  const input = inputName(evidence.id, desk.draft(claim.id).working ?? claim.working);
  if (edits) return <EditSource claim={claim} evidence={evidence} done={() => edit(false)} />;
  if (evidence.hidden)
    return (
      <li>
        <p className={styles.sourceName}>Confidential source</p>
        <p className={styles.sourceFacts}>It is here, and shown only to those it names.</p>
      </li>
    );
  const later =
    evidence.laterThanArticle ??
    (source.publishedOn && article.publishedOn && source.publishedOn > article.publishedOn);
  return (
    <li>
      <SourceName source={source} />
      <p className={styles.sourceFacts}>
        {factsOf(source).map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
        {source.confidential ? <span>confidential</span> : null}
        {later ? <span className={styles.later}>later than the article</span> : null}
      </p>
      <Quote evidence={evidence} />
      <Printed evidence={evidence} />
      {input === null ? (
        evidence.comparison && <Comparison comparison={evidence.comparison} unlined />
      ) : (
        <p className={panelStyles.quiet}>
          It is <b>{input}</b> in the working.
        </p>
      )}
      {evidence.note ? <p dir="auto">{evidence.note}</p> : null}
      {isExpected(evidence) ? null : <Buttons evidence={evidence} edit={() => edit(true)} />}
    </li>
  );
}

/** Its letter in a working over several values: alone it says nothing of the claim. */
function inputName(
  evidenceId: string,
  working: { readonly inputs: readonly { readonly name: string; readonly evidenceId?: unknown }[] } | null | undefined,
): string | null {
  if (!working || working.inputs.length < 2) return null;
  return working.inputs.find((input) => input.evidenceId === evidenceId)?.name ?? null;
}

/** What was taken from it: a passage, or each of several that were marked. */
function Quote({ evidence: { quote, passage } }: { evidence: EvidenceView }) {
  if (!quote) return null;
  const marked = passage && 'passages' in passage.selector ? passage.selector.passages : [];
  if (marked.length < 2) return <blockquote dir="auto">{quote}</blockquote>;
  return (
    <ol className={styles.passages} aria-label="Marked passages">
      {passagesOf(quote, marked).map((words, at) => (
        <li key={marked[at]?.start} dir="auto">
          {words}
        </li>
      ))}
    </ol>
  );
}

/** A quote holds its passages one after the other, with a line feed between. */
function passagesOf(quote: string, marked: readonly { start: number; end: number }[]): readonly string[] {
  let at = 0;
  return marked.map(({ start, end }) => {
    const words = quote.slice(at, at + end - start);
    at += words.length + 1;
    return words;
  });
}

/** The value as the source prints it, where the quote does not show it already. */
function Printed({ evidence: { kind, valueAsPrinted, quote, asOf } }: { evidence: EvidenceView }) {
  const shown = kind === 'count' || kind === 'date' || (valueAsPrinted !== null && quote?.includes(valueAsPrinted));
  const parts = [
    valueAsPrinted && !shown ? `as printed: ${valueAsPrinted}` : null,
    asOf ? `as of ${dayWords(asOf)}` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p className={styles.sourceFacts}>
      {parts.map((part) => (
        <bdi key={part}>{part}</bdi>
      ))}
    </p>
  );
}

/** Whoever reads may look at the saved copy; whoever reviews may mark in it, edit and remove. */
function Buttons({ evidence, edit }: { evidence: EvidenceView; edit: () => void }) {
  const { desk, me, mark } = useDesk();
  const { passage, source } = evidence;
  const name = <span className="unseen"> {sourceTitle(source)}</span>;
  return (
    <p className={styles.sourceButtons}>
      {passage ? (
        <Link
          href={`/sources/${source.id}/copies/${passage.snapshotId}?passage=${evidence.id}#passage`}
          prefetch={false}
        >
          Saved copy<span className="unseen"> of {sourceTitle(source)}</span>
        </Link>
      ) : null}
      {me.mayReview ? (
        <>
          {passage ? (
            <button type="button" className={panelStyles.textButton} onClick={() => mark(passage.snapshotId)}>
              Mark in it<span className="unseen">, {sourceTitle(source)}</span>
            </button>
          ) : null}
          <button type="button" className={panelStyles.textButton} onClick={edit}>
            Edit{name}
          </button>
          <button type="button" className={panelStyles.textButton} onClick={() => desk.evidence.remove(evidence)}>
            Remove{name}
          </button>
        </>
      ) : null}
    </p>
  );
}

function factsOf(source: SourceView): readonly string[] {
  return [
    source.kind === 'conversation' ? 'conversation' : null,
    source.kind === 'paper' ? 'paper' : null,
    source.primary === null ? null : source.primary ? 'primary' : 'secondary',
    source.title ? source.who : null,
    source.publisher,
    source.publishedOn ? dayWords(source.publishedOn) : null,
    source.occurred,
    source.how,
    source.asOf ? `as of ${dayWords(source.asOf)}` : null,
    source.note,
  ].filter((fact) => fact !== null);
}

/** The source itself, for every claim that rests on it, and what this claim takes from it. */
function EditSource({ claim, evidence, done }: { claim: DeskClaim; evidence: EvidenceView; done: () => void }) {
  const { desk } = useDesk();
  const { source, passage } = evidence;
  const form = usePanelForm(async (fields) => {
    const refused = await desk.evidence.editSource(claim, source, readSource(fields, source));
    return refused ?? desk.evidence.editTaken(claim, evidence, readTaken(fields, passage != null));
  }, done);
  return (
    <li>
      <form className={styles.form} onSubmit={form.onSubmit} aria-label={`Edit ${sourceTitle(source)}`}>
        <SourceDetails source={source} errorOf={form.errorOf} />
        <TakenFields claim={claim} evidence={evidence} errorOf={form.errorOf} />
        <PanelEnd form={form} save="Save the source" cancel={done} />
      </form>
    </li>
  );
}
