'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useState } from 'react';
import {
  type Checker,
  DetailFields,
  type Details,
  toInput,
} from '@/app/(desk)/articles/_components/detail-fields.client';
import { RefusalLine } from '@/app/(desk)/articles/_components/refusal-line.client';
import styles from '@/app/(desk)/articles/articles.module.css';
import type { ArticleDetails } from '@/lib/contracts/article-list';
import type { FieldErrors } from '@/lib/contracts/refusals';
import type { FormRefusal } from '@/lib/contracts/submitted';
import { saveDetails } from '../actions';

/** The details of an article, to be changed. */
export function EditDetails({ article, checkers }: { article: ArticleDetails; checkers: readonly Checker[] }) {
  const router = useRouter();
  const [details, setDetails] = useState<Details>(() => typedOf(article, ''));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [refused, setRefused] = useState<FormRefusal | null>(null);
  const [working, setWorking] = useState(false);

  // The browser's time zone is not known on the server: the deadline is filled in once the page is there.
  useEffect(() => setDetails((before) => ({ ...before, deadline: localMoment(article.deadline) })), [article.deadline]);

  const refuse = (refusal: FormRefusal) => {
    setWorking(false);
    setErrors(refusal.fields ?? {});
    setRefused(refusal.fields ? null : refusal);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    const input = { articleId: article.id, version: article.version, ...toInput(details) };
    const outcome = await saveDetails(input).catch(() => null);
    if (!outcome) return refuse(LOST);
    if (!outcome.ok) return refuse(outcome.refusal);
    router.push(`/articles/${article.id}`);
    router.refresh();
  };

  return (
    <form onSubmit={save} className={styles.details} noValidate>
      <DetailFields
        details={details}
        errors={errors}
        checkers={checkers}
        onChange={(change) => setDetails((before) => ({ ...before, ...change }))}
      />
      <RefusalLine refused={refused} />
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

function typedOf(article: ArticleDetails, deadline: string): Details {
  return {
    title: article.title,
    byline: article.byline ?? '',
    publisher: article.publisher ?? '',
    publishedOn: article.publishedOn ?? '',
    url: article.url ?? '',
    ownership: article.ownership,
    writer: article.writer ?? '',
    checkerId: article.checkerId ?? '',
    deadline,
  };
}

/** A moment as `<input type="datetime-local">` wants it, in the browser's time zone. */
function localMoment(iso: string | null): string {
  if (!iso) return '';
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
