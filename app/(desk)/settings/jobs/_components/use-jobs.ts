import { useCallback, useEffect, useState } from 'react';
import type { JobsView, JobView } from '@/lib/contracts/jobs';
import { lookAtJobs } from '../actions';

const ASK_EVERY_MS = 1000;

export const isUnderWay = ({ state }: JobView): boolean => state === 'waiting' || state === 'running';

/** The jobs as they are now: asked for every second while one of them is under way, and at once by `refresh`. */
export function useJobs(given: JobsView) {
  const [view, setView] = useState(given);
  const [silent, setSilent] = useState(false);
  /** Counts the answers, failed ones too: each is followed by the next question while something is under way. */
  const [turn, setTurn] = useState(0);
  const refresh = useCallback(async () => {
    const said = await lookAtJobs(undefined).catch(() => null);
    if (said?.ok) setView(said.answer);
    setSilent(!said?.ok);
    setTurn((now) => now + 1);
  }, []);
  const waits = view.jobs.some(isUnderWay);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks once more
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => void refresh(), ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [waits, turn, refresh]);
  return { view, silent, refresh };
}
