'use client';

import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { TextField } from './fields.client';
import styles from './search-form.module.css';

/**
 * The search of a list. `base` is the list's address with its other filters; the words go into `q`. Without scripts it is
 * a plain form that starts anew.
 */
export function SearchForm({
  action,
  base,
  label,
  placeholder,
  words,
}: {
  /** The list's path: "/articles". */
  action: string;
  base: string;
  label: string;
  placeholder: string;
  words: string;
}) {
  const router = useRouter();
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    const [path = action, query] = base.split('?');
    const params = new URLSearchParams(query);
    if (q) params.set('q', q);
    else params.delete('q');
    router.push(params.size > 0 ? `${path}?${params}` : path);
  };
  return (
    <search className={styles.search}>
      <form action={action} onSubmit={search}>
        <TextField
          name="q"
          type="search"
          aria-label={label}
          placeholder={placeholder}
          maxLength={200}
          key={words}
          defaultValue={words}
        />
        <button type="submit" className="unseen">
          Search
        </button>
      </form>
    </search>
  );
}
