'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { DraftBack } from '@/app/_ui/forms/kept-draft.client';
import {
  type Checker,
  DetailFields,
  type Details,
  type KnownNames,
  toInput,
} from '@/app/(desk)/articles/_components/detail-fields.client';
import { RefusalLine } from '@/app/(desk)/articles/_components/refusal-line.client';
import styles from '@/app/(desk)/articles/articles.module.css';
import type { ArticleDetails } from '@/lib/contracts/article-list';
import type { FieldErrors } from '@/lib/contracts/refusals';
import type { FormRefusal } from '@/lib/contracts/submitted';
import { saveDetails } from '../actions';
import { ConflictDialog } from './conflict-dialog.client';
import { type Base, conflictIn, mineOver } from './details-conflict';
import { useDetails } from './use-details';

interface Props {
  readonly article: ArticleDetails;
  readonly checkers: readonly Checker[];
  readonly known: KnownNames;
}

/** The details of an article, to be changed; what is not saved is kept as a draft. */
export function EditDetails({ article, checkers, known }: Props) {
  const router = useRouter();
  const { details, setDetails, base, setBase, kept, discard } = useDetails(article);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [refused, setRefused] = useState<FormRefusal | null>(null);
  const [conflict, setConflict] = useState<Base | null>(null);
  const [working, setWorking] = useState(false);

  const refuse = (refusal: FormRefusal) => {
    const now = conflictIn(refusal);
    setWorking(false);
    setConflict(now);
    setErrors(refusal.fields ?? {});
    setRefused(refusal.fields || now ? null : refusal);
  };
  const save = async (wanted: Details, version: number) => {
    setWorking(true);
    const outcome = await saveDetails({ articleId: article.id, version, ...toInput(wanted) }).catch(() => null);
    if (!outcome) return refuse(LOST);
    if (!outcome.ok) return refuse(outcome.refusal);
    kept.drop();
    router.push(`/articles/${article.id}`);
    router.refresh();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(details, base.version);
  };
  /** From here on, what is there now is what was seen. */
  const resolve = (now: Base, wanted: Details) => {
    setConflict(null);
    setBase(now);
    setDetails(wanted);
  };
  const keepMine = (now: Base) => {
    const wanted = mineOver(base.details, now.details, details);
    resolve(now, wanted);
    void save(wanted, now.version);
  };

  return (
    <form onSubmit={submit} className={styles.details} noValidate>
      {kept.isBack ? <DraftBack what="The details you had not saved yet are back." discard={discard} /> : null}
      <DetailFields
        details={details}
        errors={errors}
        checkers={checkers}
        known={known}
        onChange={(change) => setDetails((before) => ({ ...before, ...change }))}
      />
      <RefusalLine refused={refused} />
      <ConflictDialog
        seen={base.details}
        now={conflict?.details ?? null}
        wanted={details}
        checkers={checkers}
        takeTheirs={() => conflict && resolve(conflict, conflict.details)}
        keepMine={() => conflict && keepMine(conflict)}
        close={() => setConflict(null)}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={working}>
          Save details
        </Button>
      </div>
    </form>
  );
}

const LOST: FormRefusal = {
  code: 'bug',
  message: 'The server did not answer, so nothing was saved. What you entered is still here: try again.',
};
