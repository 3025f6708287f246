'use client';

import { useEffect, useState } from 'react';
import type { FindingView } from '@/lib/contracts/evidence';
import type { FormRefusal } from '@/lib/contracts/submitted';
import type { Desk } from '../state/desk';
import type { EvidenceVerbs } from './evidence-verbs';
import { doubtsOf } from './sums';

/** The sums of the article, with what people answered them in this window; the desk knows which figures they doubt. */
export function useFindings(desk: Desk, articleId: string, given: readonly FindingView[], verbs: EvidenceVerbs) {
  const [findings, setFindings] = useState(given);
  useEffect(() => desk.dispatch({ type: 'doubts', doubts: doubtsOf(findings) }), [desk, findings]);
  const answerFinding = async (key: string, reason: string | null): Promise<FormRefusal | null> => {
    const outcome = await verbs.answerFinding({ articleId, key, reason }, crypto.randomUUID()).catch(() => null);
    if (!outcome) return { code: 'bug', message: 'The connection is gone. Nothing was saved; try again.' };
    if (!outcome.ok) return outcome.refusal;
    const answer = reason === null ? null : { reason, by: null, at: new Date().toISOString() };
    setFindings((all) => all.map((each) => (each.key === key ? { ...each, answer } : each)));
    return null;
  };
  return { findings, answerFinding };
}
