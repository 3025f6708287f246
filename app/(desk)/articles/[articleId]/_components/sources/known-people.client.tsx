'use client';

import { Button } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { SourceView } from '@/lib/contracts/sources';
import panelStyles from '../panel/panel.module.css';
import { useDesk } from '../state/desk-context.client';
import { sourceTitle } from './source-name.client';
import styles from './sources.module.css';

const PAUSE = 200;
const FEWEST_LETTERS = 3;
const MOST = 4;

/**
 * Who is being typed may be a source already: the same office by telephone, the same author. It is offered while one types,
 * so that one office does not become three sources.
 */
export function KnownPeople({
  claim,
  form,
  use,
}: {
  claim: DeskClaim;
  form: RefObject<HTMLFormElement | null>;
  use: (source: SourceView) => void;
}) {
  const words = useTypedName(form);
  const known = useKnown(claim, words);
  return (
    <div role="status">
      {known.length > 0 ? (
        <>
          <p className={panelStyles.quiet}>Known already:</p>
          <ul className={styles.known}>
            {known.map((source) => (
              <li key={source.id}>
                <Button size="compact-sm" variant="default" onClick={() => use(source)}>
                  Use “{[sourceTitle(source), source.title ? source.who : null, source.how].filter(Boolean).join(', ')}”
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** What stands in the form's "With whom" or "Author". */
function useTypedName(form: RefObject<HTMLFormElement | null>): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    const element = form.current;
    const hear = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === 'who') setWords(target.value.trim());
      else if (target instanceof HTMLInputElement && target.name === 'kind') setWords('');
    };
    element?.addEventListener('input', hear);
    return () => element?.removeEventListener('input', hear);
  }, [form]);
  return words;
}

function useKnown(claim: DeskClaim, words: string): readonly SourceView[] {
  const { evidence } = useDesk();
  const [known, setKnown] = useState<readonly SourceView[]>([]);
  useEffect(() => {
    if (words.length < FEWEST_LETTERS) return setKnown([]);
    let current = true;
    const soon = setTimeout(async () => {
      const outcome = await evidence.knownSources({ claimId: claim.id, words }).catch(() => null);
      const found = outcome?.ok ? outcome.answer.map(({ source }) => source) : [];
      if (current) setKnown(found.filter(({ kind }) => kind === 'conversation' || kind === 'paper').slice(0, MOST));
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(soon);
    };
  }, [evidence, claim.id, words]);
  return known;
}
