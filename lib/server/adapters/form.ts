import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { isRefusal, type Refusal, type RefusalView } from '@/lib/contracts/refusals';
import type { Submitted } from '@/lib/contracts/submitted';
import { asCannotSave } from '@/lib/server/db/cannot-save';
import { brokeHere } from './broke-here';

/**
 * Runs what a server action does and turns its outcome into plain data for the form: the answer, or the refusal. A bug
 * goes to the log and comes back as a sentence with its number. Next's own redirect and not-found pass through.
 */
export async function submit<Answer>(work: () => Promise<Answer>): Promise<Submitted<Answer>> {
  try {
    return { ok: true, answer: await work() };
  } catch (caught) {
    unstable_rethrow(caught);
    const thrown = asCannotSave(caught);
    if (isRefusal(thrown)) return { ok: false, refusal: refusalView(thrown) };
    return { ok: false, refusal: brokeHere(thrown) };
  }
}

/** What a person sees of it. By its fields, not its class: the server and Next's bundle each have their own Refusal. */
export function refusalView(refusal: Refusal): RefusalView {
  const { code, message, fields, detail } = refusal;
  return { code, message, ...(fields ? { fields } : {}), ...(detail === undefined ? {} : { detail }) };
}
