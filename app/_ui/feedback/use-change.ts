import { unstable_rethrow } from 'next/navigation';
import { useState } from 'react';
import type { Submitted } from '@/lib/contracts/submitted';
import { showToast } from './toast.client';

const NO_ANSWER = 'The desk did not answer. Try again.';

/** What is said when a change is done, and the change that takes it back, which starts from what the first one answered. */
interface Done<Answer> {
  readonly said: string;
  readonly undo?: { readonly run: (answer: Answer) => Promise<Submitted<unknown>>; readonly said: string } | undefined;
}

/**
 * Runs a change and says how it went in a quiet line, with an undo where there is one. Gives what it answered, or
 * undefined when it was refused.
 */
export function useChange() {
  const [busy, setBusy] = useState(false);
  async function change<Answer>(
    run: () => Promise<Submitted<Answer>>,
    done?: string | Done<Answer>,
  ): Promise<Answer | undefined> {
    const { said, undo }: Partial<Done<Answer>> = typeof done === 'string' ? { said: done } : (done ?? {});
    setBusy(true);
    try {
      const result = await run();
      if (!result.ok) {
        showToast({ message: result.refusal.message });
        return undefined;
      }
      const { answer } = result;
      if (said) showToast({ message: said, undo: undo && (() => void change(() => undo.run(answer), undo.said)) });
      return answer;
    } catch (thrown) {
      unstable_rethrow(thrown);
      showToast({ message: NO_ANSWER });
      return undefined;
    } finally {
      setBusy(false);
    }
  }
  return { change, busy };
}
