'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FindingsView } from '@/lib/contracts/evidence';
import type { FormRefusal } from '@/lib/contracts/submitted';
import type { Desk } from '../state/desk';
import type { EvidenceVerbs } from './evidence-verbs';
import { doubtsOf } from './sums';

const NOTHING: FindingsView = { findings: [], implied: {}, failure: null };

/**
 * The sums of the article, with what people answered them in this window; the desk knows which figures they doubt.
 * `given`: a very long article's sums come when they are worked out. `tell`: this person's other windows hear of an answer.
 */
export function useFindings(
  desk: Desk,
  articleId: string,
  given: FindingsView | Promise<FindingsView>,
  verbs: EvidenceVerbs,
  tell: () => void,
) {
  const [{ findings, implied, failure }, setSums] = useState(() => ('findings' in given ? given : NOTHING));
  const [sumsKnown, know] = useState('findings' in given);
  useEffect(() => {
    if ('findings' in given) return;
    const come = (sums: FindingsView) => {
      setSums(sums);
      know(true);
    };
    given.then(come, () => desk.refuse('The sums of this article could not be worked out.'));
  }, [desk, given]);
  useSumsAnew(desk, articleId, verbs, setSums);
  useEffect(() => desk.dispatch({ type: 'doubts', doubts: doubtsOf(findings) }), [desk, findings]);
  const answerFinding = async (key: string, reason: string | null): Promise<FormRefusal | null> => {
    const outcome = await verbs.answerFinding({ articleId, key, reason }, crypto.randomUUID()).catch(() => null);
    if (!outcome) return { code: 'bug', message: 'The connection is gone. Nothing was saved; try again.' };
    if (!outcome.ok) return outcome.refusal;
    const answer = reason === null ? null : { reason, by: null, at: new Date().toISOString() };
    setSums((all) => ({
      ...all,
      findings: all.findings.map((each) => (each.key === key ? { ...each, answer } : each)),
    }));
    tell();
    return null;
  };
  return { findings, implied, sumsKnown, sumsFailed: failure, answerFinding };
}

/** Several figures may be put right at once. */
const SETTLED_MS = 300;

/** Asks for the sums again when figures read otherwise or were answered for elsewhere. */
function useSumsAnew(desk: Desk, articleId: string, verbs: EvidenceVerbs, come: (sums: FindingsView) => void): void {
  const turnNow = () => desk.getState().sumsTurn;
  const turn = useSyncExternalStore(desk.subscribe, turnNow, turnNow);
  useEffect(() => {
    if (turn === 0) return;
    let isOld = false;
    const ask = async () => {
      const outcome = await verbs.sumsOf(articleId).catch(() => null);
      if (isOld) return;
      if (outcome?.ok) come(outcome.answer);
      else desk.refuse('The sums of this article could not be worked out again.');
    };
    const timer = setTimeout(() => void ask(), SETTLED_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [desk, articleId, verbs, come, turn]);
}
