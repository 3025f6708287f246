import { unstable_rethrow } from 'next/navigation';
import { useState } from 'react';
import { showToast } from '@/app/_ui/feedback/toast.client';
import type { Submitted } from '@/lib/contracts/submitted';

const NO_ANSWER = 'The desk did not answer. Try again.';

/** Runs a change and says how it went in a quiet line. Gives what it answered, or undefined when it was refused. */
export function useChange() {
  const [busy, setBusy] = useState(false);
  async function change<Answer>(run: () => Promise<Submitted<Answer>>, done?: string): Promise<Answer | undefined> {
    setBusy(true);
    try {
      const result = await run();
      const said = result.ok ? done : result.refusal.message;
      if (said) showToast({ message: said });
      return result.ok ? result.answer : undefined;
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
