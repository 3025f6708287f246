'use client';

import { useEffect, useRef, useState } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import { useDesk, useDeskState } from './desk-context.client';

/** So many figures are fetched at once: those that come next. */
const AHEAD = 30;
const BEHIND = 5;
/** With fewer than this many whole ones ahead, the next are fetched. */
const LOW = 10;

/** Fetches what is known of the current figure and of those about it, where a very long article was sent without. */
export function useWhole(): { readonly failed: boolean; readonly retry: () => void } {
  const { desk, article } = useDesk();
  const { claims, currentId } = useDeskState();
  const asked = useRef(new Set<string>());
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks once more
  useEffect(() => {
    const wanted = wantedOf(claims, currentId).filter((id) => !asked.current.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) asked.current.add(id);
    void desk.verbs
      .wholeClaims({ articleId: article.id, claimIds: [...wanted] })
      .catch(() => null)
      .then((outcome) => {
        if (outcome?.ok) return desk.dispatch({ type: 'came', claims: outcome.answer });
        for (const id of wanted) asked.current.delete(id);
        setFailed(true);
      });
  }, [desk, article.id, claims, currentId, turn]);
  const retry = () => {
    setFailed(false);
    setTurn(turn + 1);
  };
  return { failed, retry };
}

/** The ids of the figures about the current one that are not whole; none while there are enough ahead. */
function wantedOf(claims: readonly DeskClaim[], currentId: string | null): readonly string[] {
  const at = claims.findIndex(({ id }) => id === currentId);
  if (at < 0 || !claims.slice(at, at + LOW).some(({ partial }) => partial)) return [];
  return claims.slice(Math.max(at - BEHIND, 0), at + AHEAD).flatMap(({ id, partial }) => (partial ? id : []));
}
