'use client';

import type { DeskClaim } from '@/lib/contracts/claims';
import { COMPARATORS, type Comparator, KINDS, type Kind } from '@/lib/core/figures/figure';
import { roleWords, surenessWords } from '@/lib/core/frames/frame-words';
import { ROLES, type Role, SURENESSES, type Sureness } from '@/lib/core/frames/parts';
import styles from '../sources/sources.module.css';
import { useDesk } from '../state/desk-context.client';
import { PanelEnd, PanelSelect, PanelText, textOf, toTop, usePanelForm } from './panel-fields.client';
import { comparatorWords, kindWords, precisionWords } from './reading-words';

const STEPS = [-3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12];

/** Puts a reading right. Every field holds what stands now; what is emptied is taken away. */
export function CorrectForm({ claim }: { claim: DeskClaim }) {
  const { desk, open, me } = useDesk();
  const done = () => open(null);
  const form = usePanelForm(
    (fields) =>
      desk.submit(
        claim.id,
        (key, now) =>
          desk.verbs.correctClaim({ ...corrected(fields), claimId: claim.id, version: (now ?? claim).version }, key),
        (answer, key) => desk.keep(answer.claim, key, 'Reading corrected', { kind: 'claim', before: claim }),
      ),
    done,
  );
  return (
    <form className={styles.form} ref={toTop} onSubmit={form.onSubmit} aria-label="Correct the reading">
      <h3>Correct the reading</h3>
      <PanelText
        name="value"
        label="Figure"
        autoFocus
        defaultValue=""
        placeholder={claim.display}
        description="As you would print it: “7.15 million tons”, “over 80%”. Left empty, it stays."
        error={form.errorOf('value')}
      />
      <div className={styles.pair}>
        <PanelSelect name="kind" label="Kind" defaultValue={claim.kind} error={form.errorOf('kind')}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords(kind)}
            </option>
          ))}
        </PanelSelect>
        <PanelSelect
          name="comparator"
          label="Compared as"
          defaultValue={claim.reading.comparator}
          error={form.errorOf('comparator')}
        >
          {COMPARATORS.map((comparator) => (
            <option key={comparator} value={comparator}>
              {comparatorWords(comparator)}
            </option>
          ))}
        </PanelSelect>
      </div>
      <div className={styles.pair}>
        <PanelSelect name="role" label="Role" defaultValue={claim.frame.role?.is ?? ''} error={form.errorOf('role')}>
          {claim.frame.role ? null : <option value="">not read</option>}
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roleWords(role)}
            </option>
          ))}
        </PanelSelect>
        <PanelSelect
          name="sureness"
          label="Said as"
          defaultValue={claim.frame.sureness?.is ?? ''}
          error={form.errorOf('sureness')}
        >
          {claim.frame.sureness ? null : <option value="">not read</option>}
          {SURENESSES.map((sureness) => (
            <option key={sureness} value={sureness}>
              {surenessWords(sureness)}
            </option>
          ))}
        </PanelSelect>
      </div>
      {WORDS.map(([name, label, part]) => (
        <PanelText
          key={name}
          name={name}
          label={label}
          dir="auto"
          defaultValue={claim.frame[part]?.text ?? ''}
          error={form.errorOf(name)}
        />
      ))}
      <div className={styles.pair}>
        <PanelText
          name="origin"
          label="From where"
          dir="auto"
          defaultValue={claim.frame.origin?.text ?? ''}
          error={form.errorOf('origin')}
        />
        <PanelText
          name="destination"
          label="To where"
          dir="auto"
          defaultValue={claim.frame.destination?.text ?? ''}
          error={form.errorOf('destination')}
        />
      </div>
      <div className={styles.pair}>
        <PanelText
          name="periodFrom"
          type="date"
          label="From"
          defaultValue={claim.periodFrom ?? ''}
          error={form.errorOf('periodFrom')}
        />
        <PanelText
          name="periodTo"
          type="date"
          label="To"
          defaultValue={claim.periodTo ?? ''}
          error={form.errorOf('periodTo')}
        />
      </div>
      <PanelSelect
        name="precision"
        label="Exact to"
        defaultValue={claim.reading.precision ?? ''}
        description="How far the printed figure is rounded; trailing zeros leave it open."
        error={form.errorOf('precision')}
      >
        <option value="">as its digits say</option>
        {STEPS.map((step) => (
          <option key={step} value={step}>
            {precisionWords(step)}
          </option>
        ))}
      </PanelSelect>
      <PanelEnd form={form} save="Save the reading" cancel={done} />
      {me.singleKeys ? <p className={styles.fieldHelp}>Esc leaves the field; again, the form.</p> : null}
    </form>
  );
}

const WORDS = [
  ['subject', 'What it counts', 'measured'],
  ['ofWhat', 'Of what', 'of'],
  ['place', 'Where', 'place'],
  ['base', 'Against', 'base'],
  ['attribution', 'Says', 'speaker'],
  ['period', 'When', 'when'],
] as const;

function corrected(form: FormData) {
  const text = (name: string) => textOf(form, name);
  return {
    value: text('value'),
    kind: text('kind') as Kind,
    comparator: text('comparator') as Comparator,
    ...{ subject: text('subject'), ofWhat: text('ofWhat'), place: text('place') },
    ...{ period: text('period'), periodFrom: text('periodFrom'), periodTo: text('periodTo') },
    ...{ origin: text('origin'), destination: text('destination') },
    ...{ role: text('role') as Role, sureness: text('sureness') as Sureness },
    ...{ base: text('base'), attribution: text('attribution'), precision: text('precision') },
  };
}
