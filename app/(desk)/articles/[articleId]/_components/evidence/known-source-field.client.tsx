'use client';

import { Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { KnownSource } from '@/lib/contracts/evidence';
import { focusCurrent } from '../keys/use-keys.client';
import { dayWords } from '../panel/reading-words';
import { sourceTitle } from '../sources/source-name.client';
import styles from '../sources/sources.module.css';
import { useDesk } from '../state/desk-context.client';
import type { Look } from './use-looking.client';

const PAUSE = 200;

/**
 * A source the desk knows already, by its title, site, publisher or person; those of this article come first. Where it
 * has a saved copy, that is looked in; a link without one is fetched; a paper or a conversation is put on the claim.
 */
export function KnownSourceField({ claim, look }: { claim: DeskClaim; look: Look }) {
  const { desk, evidence, open } = useDesk();
  const [words, setWords] = useState('');
  const known = useKnownSources(claim, words);
  const choose = (id: string | null) => {
    const chosen = known?.find(({ source }) => source.id === id);
    if (!chosen) return;
    const { source, copy } = chosen;
    const claimId = claim.id;
    if (copy) return void look(() => evidence.lookInCopy({ claimId, snapshotId: copy.id }));
    const { url } = source;
    if (url) return void look(() => evidence.lookIn({ claimId, given: url }));
    desk.evidence.use(source);
    open(null);
    focusCurrent(claimId);
  };
  return (
    <Select
      label="Or a source you have already"
      placeholder="Title, site, publisher or person"
      searchable
      clearable
      data={groupsOf(known ?? [])}
      filter={({ options }) => options}
      searchValue={words}
      onSearchChange={setWords}
      onChange={choose}
      nothingFoundMessage={known ? 'No source fits.' : 'Looking …'}
      size="sm"
      maxDropdownHeight={320}
      classNames={{ label: styles.fieldLabel ?? '' }}
      comboboxProps={{ shadow: 'sm', withinPortal: false, transitionProps: { duration: 0 } }}
    />
  );
}

function useKnownSources(claim: DeskClaim, words: string): readonly KnownSource[] | null {
  const { evidence } = useDesk();
  const [known, setKnown] = useState<readonly KnownSource[] | null>(null);
  const latest = useRef(0);
  useEffect(() => {
    latest.current += 1;
    const turn = latest.current;
    const soon = setTimeout(() => {
      evidence.knownSources({ claimId: claim.id, words }).then(
        (outcome) => {
          if (turn === latest.current && outcome.ok) setKnown(outcome.answer);
        },
        () => setKnown([]),
      );
    }, PAUSE);
    return () => clearTimeout(soon);
  }, [evidence, claim.id, words]);
  return known;
}

function groupsOf(known: readonly KnownSource[]) {
  return (['this article', 'the writer’s list', 'other articles'] as const)
    .map((from) => ({ group: GROUPS[from], items: known.filter((each) => each.from === from).map(optionOf) }))
    .filter(({ items }) => items.length > 0);
}

const GROUPS = {
  'this article': 'Used on this article',
  'the writer’s list': 'From the writer’s list',
  'other articles': 'Used elsewhere',
} as const;

function optionOf({ source, copy }: KnownSource) {
  const facts = [
    source.title ? source.domain : null,
    copy ? `copy of ${dayWords(copy.retrievedAt.slice(0, 10))}` : null,
  ].filter((fact) => fact !== null);
  return { value: source.id, label: [sourceTitle(source), ...facts].join(' · ') };
}
