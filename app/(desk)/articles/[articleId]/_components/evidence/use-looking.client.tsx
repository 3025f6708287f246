'use client';

import { useState } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { LookedView, PinEvidence } from '@/lib/contracts/evidence';
import type { Submitted } from '@/lib/contracts/submitted';
import { useDesk } from '../state/desk-context.client';
import { refusalWords } from '../state/desk-sending';
import { usePin } from './use-pin.client';

export type Look = (ask: () => Promise<Submitted<LookedView>>, found?: () => void) => Promise<void>;

/** Looks for the claim's figure, and pins what was found. */
export function useLooking(claim: DeskClaim) {
  const { lastCopy } = useDesk();
  const pinTo = usePin(claim);
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
    if (!outcome.answer.failure) found?.();
  };
  const pin = async (given: PinEvidence) => {
    setBusy(true);
    const refusal = await pinTo(given, `Passage pinned${settlesWords(looked)}`);
    setBusy(false);
    if (refusal) setWrong(refusalWords(refusal));
  };
  return { looked, busy, wrong, look, pin };
}

const settlesWords = (looked: LookedView | null) =>
  looked && looked.settles.length > 0 ? `; it may settle ${looked.settles.length} more` : '';

/** How many matches there are in which source, and what else it may settle. */
export function foundWords({ source, found, settles }: LookedView): string {
  if (!found || !source) return '';
  const name = (source.title ?? source.url ?? 'the source').replace(/[.…]$/, '');
  const count = found.matches.length;
  const more = settles.length > 0 ? ` It may settle ${settles.length} more.` : '';
  if (count === 0) return `“${name}” is saved. No figure in it could be this one.${more}`;
  return `${count === 1 ? 'One match' : `${count} matches`} in “${name}”.${more}`;
}
