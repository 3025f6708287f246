'use client';

import { Button } from '@mantine/core';
import { Kbd } from '@/app/_ui/kbd';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { SourceView } from '@/lib/contracts/sources';
import panelStyles from '../panel.module.css';
import styles from '../sources.module.css';
import { useDesk, useDeskState } from './desk-context.client';
import { recentSources } from './desk-evidence';
import { sourceTitle } from './evidence-item.client';
import { PanelArea, PanelText, textOf, toTop, usePanelForm } from './panel-fields.client';
import { readSource, SourceDetails } from './source-fields.client';
import { focusCurrent } from './use-keys.client';

const MOST_RECENT = 4;

/** Adds a source: one that is known with one press (the article's own list first), or a new one. */
export function SourceForm({ claim }: { claim: DeskClaim }) {
  const { desk, open } = useDesk();
  const done = () => {
    open(null);
    focusCurrent(claim.id);
  };
  const form = usePanelForm(
    (fields) =>
      desk.evidence.add(claim, readSource(fields), {
        quote: textOf(fields, 'quote'),
        note: textOf(fields, 'evidenceNote'),
        value: textOf(fields, 'value'),
      }),
    done,
  );
  const use = (source: SourceView) => {
    desk.evidence.use(source);
    done();
  };
  return (
    <form className={styles.form} ref={toTop} onSubmit={form.onSubmit} aria-label="Add a source">
      <Known claim={claim} use={use} />
      <SourceDetails source={null} errorOf={form.errorOf} />
      <PanelText
        name="value"
        label="Value in the source"
        placeholder="7.147 million tonnes"
        error={form.errorOf('evidence.value')}
      />
      <PanelArea
        name="quote"
        label="Quote"
        dir="auto"
        placeholder="The passage that holds the figure"
        error={form.errorOf('quote')}
      />
      <PanelArea
        name="evidenceNote"
        label="Note"
        dir="auto"
        placeholder="Page, table, what to mind"
        error={form.errorOf('evidence.note')}
      />
      {form.message ? (
        <p className={panelStyles.wrong} role="alert">
          {form.message}
        </p>
      ) : null}
      <div className={styles.formButtons}>
        <Button type="submit" loading={form.busy}>
          Add the source
        </Button>
        <Button variant="default" onClick={done}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Known({ claim, use }: { claim: DeskClaim; use: (source: SourceView) => void }) {
  const { sources, me } = useDesk();
  const { claims } = useDeskState();
  const used = new Set(claim.evidence.map(({ source }) => source.id));
  const listed = sources.filter(({ id }) => !used.has(id));
  const isListed = new Set(sources.map(({ id }) => id));
  const recent = recentSources(claims)
    .filter(({ id }) => !used.has(id) && !isListed.has(id))
    .slice(0, MOST_RECENT);
  return (
    <>
      <Offer title="From the writer’s list" sources={listed} use={use} />
      <Offer title="Used on this article" sources={recent} use={use} shortcut={me.singleKeys} />
    </>
  );
}

function Offer({
  title,
  sources,
  use,
  shortcut = false,
}: {
  title: string;
  sources: readonly SourceView[];
  use: (source: SourceView) => void;
  shortcut?: boolean;
}) {
  if (sources.length === 0) return null;
  return (
    <fieldset className={styles.offer}>
      <legend>
        {title}{' '}
        {shortcut ? (
          <span className={panelStyles.quiet}>
            (the last one: <Kbd>.</Kbd>)
          </span>
        ) : null}
      </legend>
      {sources.map((source) => (
        <button key={source.id} type="button" onClick={() => use(source)}>
          <bdi>{sourceTitle(source)}</bdi>
          {source.title && source.domain ? <span className={panelStyles.quiet}> {source.domain}</span> : null}
        </button>
      ))}
    </fieldset>
  );
}
