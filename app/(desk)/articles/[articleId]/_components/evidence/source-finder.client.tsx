'use client';

import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { DropArea } from '@/app/_ui/forms/drop-area.client';
import { CheckField, TextAreaField } from '@/app/_ui/forms/fields.client';
import { type PastedTables, putInto, tablesIn } from '@/app/_ui/forms/pasted-tables';
import { Kbd } from '@/app/_ui/typography/kbd';
import type { DeskClaim } from '@/lib/contracts/claims';
import { usualKind } from '../marking/use-marking.client';
import panelStyles from '../panel/panel.module.css';
import { useClaims, useDesk } from '../state/desk-context.client';
import styles from './evidence.module.css';
import { KnownSourceField } from './known-source-field.client';
import { LinkFailed } from './link-failed.client';
import { MatchList } from './match-list.client';
import { foundWords, settledBy, useLooking } from './use-looking.client';

const FILES = '.txt,.md,.csv,.tsv,.html,.htm,.pdf,.docx,.xlsx,.xlsm,.ods,.json';

/**
 * Finds the claim's figure in a source: paste a link or a text, drop a file, or choose a source that is known; Enter
 * looks, Enter again pins the first match. The copy that was looked in last is looked in again for the next figure.
 */
export function SourceFinder({ claim }: { claim: DeskClaim }) {
  const { evidence, lastCopy, mark } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const pasted = useRef<PastedTables | null>(null);
  const [confidential, setConfidential] = useState(false);
  const { looked, busy, wrong, look, pin } = useLooking(claim);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens on this claim
  useEffect(() => {
    field.current?.focus();
    if (lastCopy.current)
      void look(() => evidence.lookInCopy({ claimId: claim.id, snapshotId: lastCopy.current ?? '' }));
  }, []);
  useEffect(() => {
    if (looked?.failure) field.current?.focus();
  }, [looked]);
  const matches = looked?.found?.matches ?? [];
  const copyId = looked?.found?.snapshotId ?? null;
  const onEnter = () => {
    const given = field.current?.value.trim() ?? '';
    if (given === '') return busy ? undefined : onward();
    // What was typed into it since is not in the markup.
    const markup = pasted.current?.text.trim() === given ? pasted.current.markup : null;
    return look(
      () => evidence.lookIn({ claimId: claim.id, given, markup, confidential }),
      () => {
        if (field.current) field.current.value = '';
      },
    );
  };
  const onward = () => {
    const [first] = matches;
    if (first) return pin(first);
    if (copyId) mark(copyId);
  };
  const lookInFile = ([file]: readonly File[]) => {
    if (!file) return;
    const form = new FormData();
    form.set('claimId', claim.id);
    form.set('file', file);
    if (confidential) form.set('confidential', 'on');
    void look(() => evidence.lookInFile(form));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen =
      event.altKey && /^Digit[1-9]$/.test(event.code) ? matches[Number(event.code.slice(5)) - 1] : undefined;
    if (chosen && !busy) {
      event.preventDefault();
      return void pin(chosen);
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void onEnter();
  };
  return (
    <form
      className={styles.finder}
      aria-label="Find it in a source"
      onSubmit={(event) => {
        event.preventDefault();
        void onEnter();
      }}
    >
      <DropArea
        label="Source, also as a file"
        accept={FILES}
        button="Choose a file"
        help="or drop one here"
        onFiles={lookInFile}
        actions={
          <Button type="submit" size="xs" loading={busy}>
            Find it
          </Button>
        }
      >
        <TextAreaField
          ref={field}
          name="given"
          label="Link or text of the source"
          rows={2}
          dir="auto"
          placeholder="Paste it here"
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const tables = tablesIn(event.clipboardData);
            if (tables === null) return;
            event.preventDefault();
            putInto(event.currentTarget, tables.text);
            pasted.current = tables;
          }}
          aria-describedby="finder-help"
          aria-invalid={looked?.failure ? true : undefined}
        />
      </DropArea>
      <p className={panelStyles.quiet} role="status">
        {busy ? 'Looking …' : looked ? foundWords(looked) : ''}
      </p>
      {wrong ? (
        <p className={panelStyles.wrong} role="alert">
          {wrong}
        </p>
      ) : null}
      {looked?.failure ? (
        <LinkFailed
          looked={looked}
          given={field.current?.value.trim() ?? ''}
          claim={claim}
          retry={() => void onEnter()}
        />
      ) : null}
      <MaySettle ids={settledBy(looked)} />
      <MatchList matches={matches} pin={(match) => void pin(match)} />
      {copyId ? (
        <p>
          <button type="button" className={styles.pin} onClick={() => mark(copyId)}>
            {MARK_WORDS[usualKind(claim)]} {matches.length === 0 ? <Kbd>Enter</Kbd> : null}
          </button>
        </p>
      ) : null}
      <p id="finder-help" className={panelStyles.quiet}>
        <span className={panelStyles.byKey}>
          <Kbd>Enter</Kbd> looks for {claim.display}
          {matches.length > 0 ? ', or pins the first match' : ''}.{' '}
        </span>
        The page is saved as it is now.
      </p>
      <KnownSourceField claim={claim} look={look} />
      <CheckField
        label="Confidential"
        description="Shown only to you, and to those you name on its page."
        checked={confidential}
        onChange={(event) => setConfidential(event.currentTarget.checked)}
      />
    </form>
  );
}

/** The other figures that the copy may settle, each one press away; it is looked in for them at once. */
function MaySettle({ ids }: { ids: readonly string[] }) {
  const { desk } = useDesk();
  const others = useClaims(ids);
  if (others.length === 0) return null;
  return (
    <ul className={styles.settles} aria-label="It may settle">
      {others.map(({ id, display }) => (
        <li key={id}>
          <button type="button" className={styles.pin} onClick={() => desk.moves.go(id, 'jump')}>
            <bdi>{display}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

const MARK_WORDS = {
  number: 'Open the saved copy and mark the number',
  count: 'Open the saved copy and mark what is counted',
  date: 'Open the saved copy and choose the dates',
} as const;
