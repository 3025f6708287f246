'use client';

import { useEffect, useState } from 'react';
import type { FindingsView } from '@/lib/contracts/evidence';
import type { FormRefusal } from '@/lib/contracts/submitted';
import type { Desk } from '../state/desk';
import type { EvidenceVerbs } from './evidence-verbs';
import { doubtsOf } from './sums';

const NOTHING: FindingsView = { findings: [], implied: {}, failure: null };

/**
 * The sums of the article, with what people answered them in this window; the desk knows which figures they doubt.
 * `given`: a very long article's sums come when they are worked out.
 */
export function useFindings(
  desk: Desk,
  articleId: string,
  given: FindingsView | Promise<FindingsView>,
  verbs: EvidenceVerbs,
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
    return null;
  };
  return { findings, implied, sumsKnown, sumsFailed: failure, answerFinding };
}
