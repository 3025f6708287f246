'use client';

import { useEffect, useState } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { AnyMatch, LookedView, SearchView } from '@/lib/contracts/evidence';
import type { Submitted } from '@/lib/contracts/submitted';
import { useDesk } from '../state/desk-context.client';
import { refusalWords } from '../state/desk-sending';
import { usePin, usePinWorking } from './use-pin.client';

export type Look = (ask: () => Promise<Submitted<LookedView>>, found?: () => void) => Promise<void>;

/** Looks for the claim's figure, and pins what was found. */
export function useLooking(claim: DeskClaim) {
  const { evidence, lastCopy } = useDesk();
  const pinTo = usePin(claim);
  const pinWorking = usePinWorking(claim);
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
  const search = looked?.search ?? null;
  const copyId = looked?.found?.snapshotId ?? null;
  useEffect(() => {
    if (!isUnderWay(search) || copyId === null) return;
    let gone = false;
    const ask = () =>
      evidence
        .searchProgress({ claimId: claim.id, snapshotId: copyId })
        .catch(() => null)
        .then((said) => {
          if (gone) return;
          const next = said?.ok ? said.answer : { ...NO_SEARCH, failure: 'The search for other figures was cut off.' };
          setLooked((now) => now && { ...now, search: next });
        });
    const timer = setTimeout(ask, ASK_EVERY_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [search, copyId, claim.id, evidence]);
  const pin = async (match: AnyMatch) => {
    setBusy(true);
    const refusal =
      match.is === 'working'
        ? await pinWorking(match)
        : await pinTo(match.pin, `Passage pinned${settlesWords(looked)}`);
    setBusy(false);
    if (refusal) setWrong(refusalWords(refusal));
  };
  return { looked, busy, wrong, look, pin };
}

const ASK_EVERY_MS = 400;
const NO_SEARCH: SearchView = { done: 0, of: 0, settles: null, failure: null };

const isUnderWay = (search: SearchView | null) => search !== null && search.settles === null && search.failure === null;

/** The other claims that the copy may settle, as far as it is known. */
export const settledBy = (looked: LookedView | null): readonly string[] => looked?.search?.settles ?? [];

const settlesWords = (looked: LookedView | null) => {
  const more = settledBy(looked).length;
  return more > 0 ? `; it may settle ${more} more` : '';
};

/** How many matches there are in which source, and what else it may settle, or how far the search for that is. */
export function foundWords(looked: LookedView): string {
  const { source, found, search } = looked;
  if (!found || !source) return '';
  const name = (source.title ?? source.url ?? 'the source').replace(/[.…]$/, '');
  const count = found.matches.length;
  const more = searchWords(search);
  if (count === 0) return `“${name}” is saved. No figure in it could be this one.${more}`;
  return `${count === 1 ? 'One match' : `${count} matches`} in “${name}”.${more}`;
}

function searchWords(search: SearchView | null): string {
  if (!search) return '';
  if (search.failure) return ` ${search.failure}`;
  if (search.settles) return search.settles.length > 0 ? ` It may settle ${search.settles.length} more.` : '';
  if (search.of === 0) return ' Looking for the other figures …';
  return ` Looking for ${search.of} figures … ${search.done} of ${search.of}.`;
}
