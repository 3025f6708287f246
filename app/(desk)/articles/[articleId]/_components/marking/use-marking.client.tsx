'use client';

import { useEffect, useReducer, useRef, useState } from 'react';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { OpenedCopy, TriedMarks } from '@/lib/contracts/evidence';
import { LENGTHS_OF_TIME } from '@/lib/core/checks/lengths-of-time';
import { useDesk } from '../state/desk-context.client';
import { refusalWords } from '../state/desk-sending';
import {
  askedOf,
  type MarkingEvent,
  type MarkingState,
  type MarkKind,
  nextMarking,
  openMarking,
} from './marking-state';

/** What one would mark for this claim: things for a count, dates for a length of time, else a number. */
export function usualKind({ kind }: DeskClaim): MarkKind {
  if (LENGTHS_OF_TIME.has(kind)) return 'date';
  return kind === 'count' ? 'count' : 'number';
}

/** The marks of one claim in one copy. They stay until they are pinned, also when the copy is closed in between. */
export function useMarks(claim: DeskClaim, copy: OpenedCopy) {
  const { drafts } = useDesk().marking;
  const key = `${claim.id} ${copy.snapshotId}`;
  const [state, send] = useReducer(
    (before: MarkingState, event: MarkingEvent) => nextMarking(copy.text, before, event),
    null,
    () => drafts.current.get(key) ?? openMarking(usualKind(claim), copy.publishedOn !== null),
  );
  useEffect(() => {
    drafts.current.set(key, state);
  }, [drafts, key, state]);
  return { state, send, forget: () => void drafts.current.delete(key) };
}

export type Answered = { readonly tried: TriedMarks | null; readonly refused: string | null; readonly waits: boolean };

const NOTHING: Answered = { tried: null, refused: null, waits: false };

/** Asks the server what the marks come to, each time they change; an answer that was overtaken is dropped. */
export function useTriedMarks(claim: DeskClaim, copy: OpenedCopy, state: MarkingState): Answered {
  const { evidence } = useDesk();
  const [answered, setAnswered] = useState<Answered>(NOTHING);
  const latest = useRef(0);
  const { kind, marks } = state;
  useEffect(() => {
    latest.current += 1;
    const turn = latest.current;
    const asked = askedOf({ kind, marks }, claim.id, copy);
    if (!asked) return setAnswered(NOTHING);
    setAnswered((before) => ({ ...before, waits: true }));
    const answer = (next: Partial<Answered>) => {
      if (turn === latest.current) setAnswered({ ...NOTHING, ...next });
    };
    evidence.tryMarks(asked).then(
      (outcome) => answer(outcome.ok ? { tried: outcome.answer } : { refused: refusalWords(outcome.refusal) }),
      () => answer({ refused: 'The connection is gone. The marks stay; try again.' }),
    );
  }, [evidence, claim.id, copy, kind, marks]);
  return answered;
}
