import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { isRefusal, REFUSALS, type Refusal } from '@/lib/contracts/refusals';
import { asCannotSave } from '@/lib/server/db/cannot-save';
import { brokeHere } from './broke-here';
import { refusalView } from './form';

/** Runs what a REST route does; a refusal becomes its status with {code, message, fields?, detail?}, a bug a 500. */
export async function answer(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (caught) {
    unstable_rethrow(caught);
    const thrown = asCannotSave(caught);
    if (isRefusal(thrown)) return refused(thrown);
    return Response.json(brokeHere(thrown), { status: 500 });
  }
}

function refused(refusal: Refusal): Response {
  const wait = retryAfter(refusal.detail);
  const headers: HeadersInit = wait === null ? {} : { 'Retry-After': String(wait) };
  return Response.json(refusalView(refusal), { status: REFUSALS[refusal.code].status, headers });
}

/** Seconds to wait, where a refusal says so in `detail.retryAfter`. */
function retryAfter(detail: unknown): number | null {
  if (typeof detail !== 'object' || detail === null || !('retryAfter' in detail)) return null;
  return typeof detail.retryAfter === 'number' ? Math.ceil(detail.retryAfter) : null;
}
