'use client';

import { useState } from 'react';
import { CheckField } from '@/app/_ui/forms/fields.client';
import type { AnySourceGiven, SourceFields, SourceView } from '@/lib/contracts/sources';
import { PanelArea, PanelSelect, PanelText, textOf } from '../panel/panel-fields.client';
import styles from './sources.module.css';

type SourceKind = SourceFields['kind'];
const KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  link: 'Link',
  paper: 'Paper or book',
  conversation: 'Conversation',
};

/** The fields of a source, those of its kind; the rarer ones are folded. `source`: what stands now. */
export function SourceDetails({
  source,
  errorOf,
}: {
  source: SourceView | null;
  errorOf: (name: string) => string | undefined;
}) {
  const [kind, setKind] = useState<SourceView['kind']>(source?.kind ?? 'link');
  const more = ['publisher', 'publishedOn', 'asOf', 'primary', 'note'].some((name) => errorOf(name));
  return (
    <>
      {isEntered(kind) ? <KindChoice kind={kind} choose={setKind} /> : null}
      {kind === 'link' ? (
        <PanelText
          key="url"
          name="url"
          type="url"
          inputMode="url"
          label="Link"
          placeholder="https://"
          defaultValue={source?.url ?? ''}
          error={errorOf('url')}
          autoFocus
        />
      ) : null}
      {kind === 'paper' || kind === 'conversation' ? <Spoken kind={kind} source={source} errorOf={errorOf} /> : null}
      <PanelText
        name="title"
        label={TITLES[kind]}
        dir="auto"
        defaultValue={source?.title ?? ''}
        error={errorOf('title')}
      />
      {source ? null : (
        <CheckField
          name="confidential"
          label="Confidential"
          description="Shown only to you, and to those you name on its page."
        />
      )}
      <details className={styles.more} open={more || undefined}>
        <summary>Publisher, dates, primary or secondary</summary>
        <PanelText
          name="publisher"
          label="Publisher"
          dir="auto"
          defaultValue={source?.publisher ?? ''}
          error={errorOf('publisher')}
        />
        <div className={styles.pair}>
          <PanelText
            name="publishedOn"
            type="date"
            label="Published"
            defaultValue={source?.publishedOn ?? ''}
            error={errorOf('publishedOn')}
          />
          <PanelText
            name="asOf"
            type="date"
            label="Figures as of"
            defaultValue={source?.asOf ?? ''}
            error={errorOf('asOf')}
          />
        </div>
        <PanelSelect
          name="primary"
          label="Primary or secondary"
          defaultValue={source?.primary == null ? '' : String(source.primary)}
        >
          <option value="">not said</option>
          <option value="true">primary: who made the figure</option>
          <option value="false">secondary: who passes it on</option>
        </PanelSelect>
        <PanelArea
          name="sourceNote"
          label="Note on the source"
          dir="auto"
          defaultValue={source?.note ?? ''}
          error={errorOf('source.note')}
        />
      </details>
    </>
  );
}

const TITLES: Readonly<Record<SourceView['kind'], string>> = {
  link: 'Title',
  paper: 'What it is called',
  conversation: 'What it was about',
  text: 'Title',
  file: 'Title',
};

/** Somebody enters these; texts and files are what they are. */
const isEntered = (kind: SourceView['kind']): kind is SourceKind => kind in KIND_WORDS;

function KindChoice({ kind, choose }: { kind: SourceKind; choose: (kind: SourceKind) => void }) {
  return (
    <fieldset className={styles.kinds}>
      <legend className="unseen">Kind of source</legend>
      {(Object.keys(KIND_WORDS) as SourceKind[]).map((each) => (
        <label key={each}>
          <input type="radio" name="kind" value={each} checked={kind === each} onChange={() => choose(each)} />
          <span>{KIND_WORDS[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Spoken({
  kind,
  source,
  errorOf,
}: {
  kind: 'paper' | 'conversation';
  source: SourceView | null;
  errorOf: (name: string) => string | undefined;
}) {
  const isTalk = kind === 'conversation';
  return (
    <>
      <PanelText
        key={`who ${kind}`}
        name="who"
        label={isTalk ? 'With whom' : 'Author'}
        dir="auto"
        defaultValue={source?.who ?? ''}
        error={errorOf('who')}
        autoFocus
      />
      <div className={styles.pair}>
        <PanelText name="occurred" label="When" defaultValue={source?.occurred ?? ''} error={errorOf('occurred')} />
        <PanelText
          name="how"
          label={isTalk ? 'How' : 'Where it is kept'}
          placeholder={isTalk ? 'by telephone' : ''}
          defaultValue={source?.how ?? ''}
          error={errorOf('how')}
        />
      </div>
    </>
  );
}

/** A new source as the form holds it. */
export function readNewSource(form: FormData): SourceFields {
  const kind = (textOf(form, 'kind') || 'link') as SourceKind;
  return { ...detailsOf(form, kind), kind, confidential: form.get('confidential') === 'on' };
}

/** A source that is edited; who may read it is not the form's business. */
export function readSource(form: FormData, before: SourceView): AnySourceGiven {
  const kind = (textOf(form, 'kind') || before.kind) as SourceView['kind'];
  return { ...detailsOf(form, kind), kind };
}

/** Fields of another kind are left out. */
function detailsOf(form: FormData, kind: SourceView['kind']) {
  const text = (name: string) => textOf(form, name);
  const primary = text('primary');
  const isSpoken = kind === 'paper' || kind === 'conversation';
  return {
    url: kind === 'link' ? text('url') : null,
    ...(isSpoken ? { who: text('who'), occurred: text('occurred'), how: text('how') } : {}),
    title: text('title'),
    publisher: text('publisher'),
    publishedOn: text('publishedOn'),
    asOf: text('asOf'),
    primary: primary === '' ? null : primary === 'true',
    note: text('sourceNote'),
  };
}
