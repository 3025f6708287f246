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

/** The fields that describe an article, for adding and for editing it. */
export function DetailFields({
  details,
  errors,
  checkers,
  onChange,
}: {
  details: Details;
  errors: FieldErrors;
  checkers: readonly Checker[];
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
      <TextField label="Title" required dir="auto" {...text('title')} />
      <div className={styles.pair}>
        <TextField label="Byline" {...text('byline')} />
        <TextField label="Publisher" {...text('publisher')} />
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
        <TextField label="Writer" description="Who answers questions about it." {...text('writer')} />
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

/** The details as a verb takes them. */
export function toInput({ deadline, ...details }: Details) {
  return { ...details, deadline: deadline ? new Date(deadline).toISOString() : '' };
}
