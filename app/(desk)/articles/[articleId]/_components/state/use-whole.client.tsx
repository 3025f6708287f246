'use client';

import { useEffect, useRef, useState } from 'react';
import { positionOf } from './desk-claims';
import { useDesk, useDeskValue } from './desk-context.client';
import type { DeskState } from './desk-state';

/** So many figures are fetched at once: those that come next. */
const AHEAD = 30;
const BEHIND = 5;
/** With fewer than this many whole ones ahead, the next are fetched. */
const LOW = 10;

/** Fetches what is known of the current figure and of those about it, where a very long article was sent without. */
export function useWhole(): { readonly failed: boolean; readonly retry: () => void } {
  const { desk, article } = useDesk();
  const wanting = useDeskValue((state) => wantedOf(state).join(' '));
  const asked = useRef(new Set<string>());
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks once more
  useEffect(() => {
    const wanted = wanting.split(' ').filter((id) => id !== '' && !asked.current.has(id));
    if (wanted.length === 0) return;
    for (const id of wanted) asked.current.add(id);
    void desk.verbs
      .wholeClaims({ articleId: article.id, claimIds: wanted })
      .catch(() => null)
      .then((outcome) => {
        if (outcome?.ok) return desk.dispatch({ type: 'came', claims: outcome.answer });
        for (const id of wanted) asked.current.delete(id);
        setFailed(true);
      });
  }, [desk, article.id, wanting, turn]);
  const retry = () => {
    setFailed(false);
    setTurn(turn + 1);
  };
  return { failed, retry };
}

/** The ids of the figures about the current one that are not whole; none while there are enough ahead. */
function wantedOf({ claims, positions, currentId }: DeskState): readonly string[] {
  const at = positionOf({ positions }, currentId);
  if (at < 0 || !claims.slice(at, at + LOW).some(({ partial }) => partial)) return [];
  return claims.slice(Math.max(at - BEHIND, 0), at + AHEAD).flatMap(({ id, partial }) => (partial ? id : []));
}
