'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { ExternalLink } from '@/app/_ui/external-link';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { EvidenceView, SourceView } from '@/lib/contracts/sources';
import panelStyles from '../panel.module.css';
import styles from '../sources.module.css';
import { isExpected } from './desk-change';
import { useDesk } from './desk-context.client';
import { Comparison } from './evidence/comparison.client';
import { PanelArea, PanelText, textOf, usePanelForm } from './panel-fields.client';
import { dayWords } from './reading-words';
import { readSource, SourceDetails } from './source-fields.client';

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
  const { desk, me, article } = useDesk();
  const { source } = evidence;
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
      {evidence.quote ? <blockquote dir="auto">{evidence.quote}</blockquote> : null}
      {evidence.valueAsPrinted && (evidence.asOf || !evidence.quote?.includes(evidence.valueAsPrinted)) ? (
        <p>
          As printed: <bdi>{evidence.valueAsPrinted}</bdi>
          {evidence.asOf ? `, as of ${dayWords(evidence.asOf)}` : ''}
        </p>
      ) : null}
      {evidence.comparison ? <Comparison comparison={evidence.comparison} /> : null}
      {evidence.note ? <p dir="auto">{evidence.note}</p> : null}
      {me.mayReview && !isExpected(evidence) ? (
        <p className={styles.sourceButtons}>
          {evidence.passage ? (
            <Link
              href={`/sources/${source.id}/copies/${evidence.passage.snapshotId}?passage=${evidence.id}#passage`}
              prefetch={false}
            >
              Saved copy<span className="unseen"> of {sourceTitle(source)}</span>
            </Link>
          ) : null}
          <button type="button" className={panelStyles.textButton} onClick={() => edit(true)}>
            Edit<span className="unseen"> {sourceTitle(source)}</span>
          </button>
          <button type="button" className={panelStyles.textButton} onClick={() => desk.evidence.remove(evidence)}>
            Remove<span className="unseen"> {sourceTitle(source)}</span>
          </button>
        </p>
      ) : null}
    </li>
  );
}

/** A source by name; a link opens safely in another tab. */
export function SourceName({ source }: { source: SourceView }) {
  if (source.url) {
    return (
      <p className={styles.sourceName}>
        <ExternalLink href={source.url}>{source.title}</ExternalLink>
      </p>
    );
  }
  return (
    <p className={styles.sourceName}>
      <bdi>{sourceTitle(source)}</bdi>
    </p>
  );
}

/** What a source is called: its title, else whom, else where it is from. */
export function sourceTitle(source: SourceView): string {
  return source.title ?? source.who ?? source.domain ?? 'untitled';
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
  const { source } = evidence;
  const isOurs = source.kind === 'link' || source.kind === 'paper' || source.kind === 'conversation';
  const form = usePanelForm(async (fields) => {
    const refused = isOurs ? await desk.evidence.editSource(claim, source, readSource(fields, source)) : null;
    if (refused) return refused;
    const note = textOf(fields, 'evidenceNote');
    const taken = evidence.passage
      ? { note }
      : { note, quote: textOf(fields, 'quote'), value: textOf(fields, 'value') };
    return desk.evidence.editTaken(claim, evidence, taken);
  }, done);
  return (
    <li>
      <form className={styles.form} onSubmit={form.onSubmit} aria-label={`Edit ${sourceTitle(source)}`}>
        {isOurs ? <SourceDetails source={source} errorOf={form.errorOf} /> : <SourceName source={source} />}
        {evidence.passage ? null : (
          <>
            <PanelText
              name="value"
              label="Value in the source"
              defaultValue={evidence.valueAsPrinted ?? ''}
              error={form.errorOf('value')}
            />
            <PanelArea
              name="quote"
              label="Quote"
              dir="auto"
              defaultValue={evidence.quote ?? ''}
              error={form.errorOf('quote')}
            />
          </>
        )}
        <PanelArea
          name="evidenceNote"
          label="Note on this figure"
          dir="auto"
          defaultValue={evidence.note ?? ''}
          error={form.errorOf('note')}
        />
        {form.message ? (
          <p className={panelStyles.wrong} role="alert">
            {form.message}
          </p>
        ) : null}
        <div className={styles.formButtons}>
          <Button type="submit" loading={form.busy}>
            Save the source
          </Button>
          <Button variant="default" onClick={done}>
            Cancel
          </Button>
        </div>
      </form>
    </li>
  );
}
