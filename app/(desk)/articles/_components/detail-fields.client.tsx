'use client';

import { SelectField, TextField } from '@/app/_ui/forms/fields.client';
import type { Ownership } from '@/lib/contracts/articles';
import type { FieldErrors } from '@/lib/contracts/refusals';
import styles from '../articles.module.css';

/** What is known about an article, as typed: every value is text, empty for unknown. */
export interface Details {
  readonly title: string;
  readonly byline: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly url: string;
  readonly ownership: Ownership;
  readonly writer: string;
  readonly checkerId: string;
  /** As `<input type="datetime-local">` has it, in the browser's time zone. */
  readonly deadline: string;
}

const WHOSE = [
  { value: 'our_draft', label: 'Our draft' },
  { value: 'our_published', label: 'Our published piece' },
  { value: 'someone_elses', label: 'Someone else’s' },
];

export interface Checker {
  readonly id: string;
  readonly name: string;
}

/** Names the desk knows, offered while one types. */
export interface KnownNames {
  readonly publishers: readonly string[];
  readonly bylines: readonly string[];
  readonly writers: readonly string[];
}

/** The fields that describe an article, for adding and for editing it. */
export function DetailFields({
  details,
  errors,
  checkers,
  known,
  onChange,
}: {
  details: Details;
  errors: FieldErrors;
  checkers: readonly Checker[];
  known: KnownNames;
  onChange: (change: Partial<Details>) => void;
}) {
  const text = (name: keyof Details) => ({
    name,
    value: details[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={styles.details} data-fields="narrow">
      <Known id="known-bylines" names={known.bylines} />
      <Known id="known-publishers" names={known.publishers} />
      <Known id="known-writers" names={known.writers} />
      <TextField label="Title" required dir="auto" {...text('title')} />
      <div className={styles.pair}>
        <TextField label="Byline" list="known-bylines" autoComplete="off" {...text('byline')} />
        <TextField label="Publisher" list="known-publishers" autoComplete="off" {...text('publisher')} />
      </div>
      <div className={styles.pair}>
        <TextField label="Published on" type="date" {...text('publishedOn')} />
        <SelectField
          label="Whose it is"
          data={WHOSE}
          {...text('ownership')}
          onChange={(event) => onChange({ ownership: event.currentTarget.value as Ownership })}
        />
      </div>
      <TextField label="Link" type="url" placeholder="https://" {...text('url')} />
      <div className={styles.pair}>
        <TextField
          label="Writer"
          description="Who answers questions about it."
          list="known-writers"
          autoComplete="off"
          {...text('writer')}
        />
        <SelectField
          label="Checker"
          description="Who checks it."
          data={[{ value: '', label: 'Nobody yet' }, ...checkers.map(({ id, name }) => ({ value: id, label: name }))]}
          {...text('checkerId')}
        />
      </div>
      <TextField
        label="Deadline"
        type="datetime-local"
        description="In your own time zone. The dashboard lists the most urgent first."
        {...text('deadline')}
      />
    </div>
  );
}

function Known({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** The details as a verb takes them. */
export function toInput({ deadline, ...details }: Details) {
  return { ...details, deadline: deadline ? new Date(deadline).toISOString() : '' };
}
