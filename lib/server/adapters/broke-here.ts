import 'server-only';
import { requestId } from '@/lib/server/http/request-id';
import { log } from '@/lib/server/log';

export interface BrokeHere {
  readonly code: 'bug';
  readonly message: string;
}

/** Logs a bug; gives what a person may know of it: nothing but the number under which the log has the rest. */
export function brokeHere(thrown: unknown): BrokeHere {
  log.error({ err: thrown }, 'A bug: this is not a refusal');
  const id = requestId();
  return {
    code: 'bug',
    message: id ? `Something broke on our side. Its number in the log is ${id}.` : 'Something broke on our side.',
  };
}
