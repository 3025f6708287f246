'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import styles from '@/app/(desk)/articles/articles.module.css';
import { addText, previewText } from '../actions';
import type { TextFile } from './text-files';

type Outcome = { readonly words: string; readonly href?: string };

/** Several files at once: each becomes an article with its details as guessed, one after the other. */
export function AddFiles({ files, onBack }: { files: readonly TextFile[]; onBack: () => void }) {
  const [outcomes, setOutcomes] = useState<Readonly<Record<number, Outcome>>>({});
  const [working, setWorking] = useState(false);
  const usable = files.filter(({ text }) => text !== undefined).length;
  const done = Object.keys(outcomes).length;
  const addAll = async () => {
    setWorking(true);
    for (const [index, file] of files.entries()) {
      if (file.text === undefined) continue;
      const outcome = await addOne(file.name, file.text);
      setOutcomes((before) => ({ ...before, [index]: outcome }));
    }
    setWorking(false);
  };
  return (
    <>
      <ul className={styles.files} aria-live="polite">
        {files.map((file, index) => (
          <FileLine key={file.name} file={file} outcome={outcomes[index]} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {done < usable || working ? (
          <Button onClick={addAll} loading={working} disabled={usable === 0}>
            Add {usable} articles
          </Button>
        ) : null}
        <Button variant="default" onClick={onBack} disabled={working}>
          {done > 0 ? 'Add more' : 'Back'}
        </Button>
      </div>
    </>
  );
}

function FileLine({ file, outcome }: { file: TextFile; outcome: Outcome | undefined }) {
  const words = file.refused ?? outcome?.words ?? 'Ready to add';
  return (
    <li>
      <strong>{file.name}</strong>{' '}
      {outcome?.href ? <Link href={outcome.href}>{words}</Link> : <span className={styles.about}>{words}</span>}
    </li>
  );
}

async function addOne(name: string, text: string): Promise<Outcome> {
  const preview = await previewText(text);
  if (!preview.ok) return { words: preview.refusal.message };
  const { masthead } = preview.answer;
  const title = masthead.title ?? name.replace(/\.[^.]+$/, '');
  const added = await addText({ ...masthead, title, ownership: 'our_draft', text }, crypto.randomUUID());
  if (!added.ok) return { words: Object.values(added.refusal.fields ?? {}).join(' ') || added.refusal.message };
  const { articleId, toCheck, toTick, added: isNew } = added.answer;
  const words = isNew ? `Added: ${toCheck} to check, ${toTick} to tick` : 'Here already';
  return { words, href: `/articles/${articleId}` };
}
