'use client';

import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Kbd } from '@/app/_ui/kbd';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { LookedView, MatchView } from '@/lib/contracts/evidence';
import type { Submitted } from '@/lib/contracts/submitted';
import styles from '../../evidence.module.css';
import panelStyles from '../../panel.module.css';
import { useDesk } from '../desk-context.client';
import { refusalWords } from '../desk-sending';
import { focusCurrent } from '../use-keys.client';
import { MatchList } from './match-list.client';

/**
 * Finds the claim's figure in a source: paste a link or a text, or choose a file; Enter looks, Enter again pins the
 * first match. The copy that was looked in last is looked in again for the next figure.
 */
export function SourceFinder({ claim }: { claim: DeskClaim }) {
  const { evidence, lastCopy } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const looking = useLooking(claim);
  const { looked, busy, wrong, look, pin } = looking;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens on this claim
  useEffect(() => {
    field.current?.focus();
    if (lastCopy.current)
      void look(() => evidence.lookInCopy({ claimId: claim.id, snapshotId: lastCopy.current ?? '' }));
  }, []);
  const first = looked?.found?.matches[0];
  const enter = () => {
    const given = field.current?.value.trim() ?? '';
    if (given === '') return first && !busy ? pin(first) : undefined;
    const confidential = field.current?.form?.elements.namedItem('confidential') as HTMLInputElement | null;
    return look(
      () => evidence.lookIn({ claimId: claim.id, given, confidential: confidential?.checked ?? false }),
      () => {
        if (field.current) field.current.value = '';
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void enter();
  };
  return (
    <form
      className={styles.finder}
      aria-label="Find it in a source"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <label className={styles.given}>
        <span>Link or text of the source</span>
        <textarea
          ref={field}
          name="given"
          rows={2}
          dir="auto"
          placeholder="Paste it here"
          onKeyDown={onKeyDown}
          aria-describedby="finder-help"
        />
      </label>
      <p id="finder-help" className={panelStyles.quiet}>
        <Kbd>Enter</Kbd> looks for {claim.display}
        {first ? ', or pins the first match' : ''}. The page is saved as it is now.
      </p>
      <div className={styles.finderTools}>
        <Button type="submit" size="compact-sm" loading={busy}>
          Find it
        </Button>
        <FileChoice claim={claim} look={look} />
        <label className={styles.confidential}>
          <input type="checkbox" name="confidential" /> confidential
        </label>
      </div>
      <p className={panelStyles.quiet} role="status">
        {busy ? 'Looking …' : looked ? foundWords(looked) : ''}
      </p>
      {wrong ? (
        <p className={panelStyles.wrong} role="alert">
          {wrong}
        </p>
      ) : null}
      {looked?.failure ? <Failure looked={looked} claim={claim} /> : null}
      {looked?.found ? <MatchList matches={looked.found.matches} pin={pin} /> : null}
    </form>
  );
}

type Look = (ask: () => Promise<Submitted<LookedView>>, found?: () => void) => Promise<void>;

function useLooking(claim: DeskClaim) {
  const { desk, evidence, open, lastCopy } = useDesk();
  const [looked, setLooked] = useState<LookedView | null>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const look: Look = async (ask, found) => {
    setBusy(true);
    setWrong(null);
    const outcome = await ask().catch(() => null);
    setBusy(false);
    if (!outcome) return setWrong('The connection is gone. Nothing was saved; try again.');
    if (!outcome.ok) return setWrong(refusalWords(outcome.refusal));
    lastCopy.current = outcome.answer.found?.snapshotId ?? lastCopy.current;
    setLooked(outcome.answer);
    found?.();
  };
  const pin = async (match: MatchView) => {
    setBusy(true);
    const refusal = await desk.submit(
      claim.id,
      (key) => evidence.pinEvidence(match.pin, key),
      (answer, key) => {
        desk.keep(answer.claim, key, `Passage pinned${settlesWords(looked)}`, { kind: 'added-source' });
        open(null);
        focusCurrent(claim.id);
      },
    );
    setBusy(false);
    if (refusal) setWrong(refusalWords(refusal));
  };
  return { looked, busy, wrong, look, pin };
}

const settlesWords = (looked: LookedView | null) =>
  looked && looked.settles.length > 0 ? `; it may settle ${looked.settles.length} more` : '';

function foundWords({ source, found, settles }: LookedView): string {
  if (!found) return '';
  const name = source.title ?? source.url ?? 'the source';
  const count = found.matches.length;
  const more = settles.length > 0 ? ` It may settle ${settles.length} more.` : '';
  if (count === 0) return `“${name}” is saved. No figure in it could be this one.${more}`;
  return `${count === 1 ? 'One match' : `${count} matches`} in “${name}”.${more}`;
}

/** What happened, and what one can do: the link is kept. */
function Failure({ looked, claim }: { looked: LookedView; claim: DeskClaim }) {
  const { desk, open } = useDesk();
  const use = () => {
    desk.evidence.use(looked.source);
    open(null);
    focusCurrent(claim.id);
  };
  return (
    <div role="alert">
      <p className={panelStyles.wrong}>{looked.failure} The link is kept.</p>
      <p className={panelStyles.quiet}>Paste the passage itself instead, or</p>
      <Button size="compact-sm" variant="default" onClick={use}>
        Add the link without a copy
      </Button>
    </div>
  );
}

function FileChoice({ claim, look }: { claim: DeskClaim; look: Look }) {
  const { evidence } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => {
    const file = input.current?.files?.[0];
    if (!file) return;
    const form = new FormData();
    form.set('claimId', claim.id);
    form.set('file', file);
    const confidential = input.current?.form?.elements.namedItem('confidential') as HTMLInputElement | null;
    if (confidential?.checked) form.set('confidential', 'on');
    void look(() => evidence.lookInFile(form));
  };
  return (
    <label className={styles.file}>
      <span>or a file</span>
      <input ref={input} type="file" accept=".txt,.md,.csv,.html,.htm,.pdf,.docx" onChange={choose} />
    </label>
  );
}
