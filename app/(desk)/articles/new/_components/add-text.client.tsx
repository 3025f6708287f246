'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { showToast } from '@/app/_ui/feedback/toast.client';
import { DropArea } from '@/app/_ui/forms/drop-area.client';
import { TextAreaField } from '@/app/_ui/forms/fields.client';
import { DraftBack } from '@/app/_ui/forms/kept-draft.client';
import { tablesIn } from '@/app/_ui/forms/pasted-tables';
import {
  type Checker,
  DetailFields,
  type Details,
  type KnownNames,
  toInput,
} from '@/app/(desk)/articles/_components/detail-fields.client';
import { RefusalLine } from '@/app/(desk)/articles/_components/refusal-line.client';
import styles from '@/app/(desk)/articles/articles.module.css';
import type { FieldErrors } from '@/lib/contracts/refusals';
import type { FormRefusal } from '@/lib/contracts/submitted';
import { addText } from '../actions';
import { Preview } from './preview.client';
import { refusedBySize, type TextFile } from './text-files';
import { useArticleDraft } from './use-article-draft';
import { usePreview } from './use-preview';

const EMPTY: Details = {
  title: '',
  byline: '',
  publisher: '',
  publishedOn: '',
  url: '',
  ownership: 'our_draft',
  writer: '',
  checkerId: '',
  deadline: '',
};

interface Props {
  readonly file: TextFile | undefined;
  readonly checkers: readonly Checker[];
  readonly known: KnownNames;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Paste, look at what was found, put the details right, add. What was typed by hand is never guessed over. */
export function AddText({ file, checkers, known, onFiles }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(file?.text ?? '');
  const [sources, setSources] = useState('');
  const [typed, setTyped] = useState<Partial<Details>>({});
  const [errors, setErrors] = useState<FieldErrors>(file?.refused ? { text: `${file.name}: ${file.refused}` } : {});
  const [refused, setRefused] = useState<FormRefusal | null>(null);
  const [adding, setAdding] = useState(false);
  const [requestKey] = useState(() => crypto.randomUUID());
  const preview = usePreview(text);
  const kept = useArticleDraft(file?.name, { text, typed, sources }, (draft) => {
    setText(draft.text);
    setTyped(draft.typed);
    setSources(draft.sources);
  });
  const discard = () => {
    kept.drop();
    setText('');
    setTyped({});
    setSources('');
  };
  const details: Details = { ...EMPTY, ...guessed(preview.found?.masthead), ...typed };

  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const unusable = text.trim() === '' ? 'Paste or drop a text first.' : refusedBySize(text);
    if (unusable) return setErrors({ text: unusable });
    setAdding(true);
    const outcome = await addText({ ...toInput(details), text, sources }, requestKey).catch(() => null);
    if (outcome?.ok) {
      kept.drop();
      if (!outcome.answer.added) showToast({ message: 'This very text was here already, so nothing was added.' });
      return router.push(`/articles/${outcome.answer.articleId}`);
    }
    setAdding(false);
    setErrors(outcome?.refusal.fields ?? {});
    setRefused(outcome?.refusal.fields ? null : (outcome?.refusal ?? LOST));
  };

  return (
    <form ref={form} onSubmit={add} className={styles.columns} data-fields="narrow" noValidate>
      <div className={styles.details}>
        {kept.isBack ? <DraftBack what="The article you had not added yet is back." discard={discard} /> : null}
        <DropArea
          label="Text or files"
          accept=".txt,.md,.markdown,.text,.csv,.tsv,text/plain,text/markdown,text/csv"
          button="Choose files"
          multiple
          onFiles={onFiles}
        >
          <TextAreaField
            label="Text"
            name="text"
            autoFocus
            required
            rows={18}
            dir="auto"
            description="Paste the whole article, with its tables. Title, byline, publisher and date are taken from its first lines; you can change them."
            value={text}
            error={errors.text ?? preview.refusal}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setErrors({});
            }}
            onPaste={(event) => {
              const whole = taken(event);
              if (whole === null) return;
              const tooLong = refusedBySize(whole);
              if (!tooLong) setText(whole);
              setErrors(tooLong ? { text: tooLong } : {});
            }}
          />
        </DropArea>
        <Preview
          found={preview.found}
          reading={preview.reading}
          stopped={preview.stopped}
          stop={preview.stop}
          again={preview.again}
          text={text}
        />
      </div>
      <div className={styles.details}>
        <DetailFields
          details={details}
          errors={errors}
          checkers={checkers}
          known={known}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
        />
        <TextAreaField
          label="The writer’s own sources"
          name="sources"
          rows={4}
          description="One link or reference a line. They are offered first when a claim is checked."
          value={sources}
          error={errors.sources}
          onChange={(event) => setSources(event.currentTarget.value)}
        />
        <RefusalLine refused={refused} />
        <div className={styles.buttons}>
          <Button type="submit" loading={adding}>
            Add article
          </Button>
        </div>
      </div>
    </form>
  );
}

/** From this length on browsers take seconds, or minutes, to insert what is pasted into a field. */
const LONG_PASTE = 100_000;

/** The field's text with what is pasted in its place, if it is long or holds a table; else the browser does it. */
function taken(event: ClipboardEvent<HTMLTextAreaElement>): string | null {
  const withTables = tablesIn(event.clipboardData)?.text ?? null;
  const pasted = withTables ?? event.clipboardData.getData('text/plain');
  if (withTables === null && pasted.length < LONG_PASTE) return null;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  return value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
}

const LOST: FormRefusal = { code: 'bug', message: 'The server did not answer. Your text is still here: try again.' };

function guessed(masthead: { readonly [Key in keyof Details]?: string | null } | undefined): Partial<Details> {
  return Object.fromEntries(Object.entries(masthead ?? {}).filter(([, value]) => value));
}
