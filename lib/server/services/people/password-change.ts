import 'server-only';
import type { Change } from '@/lib/server/history';

/** All the history says of a password: when it was set. */
export function passwordChange(personId: string, before: Date | null, after: Date): Change {
  return {
    subject: { kind: 'person', id: personId },
    before: before && { passwordSetAt: before.toISOString() },
    after: { passwordSetAt: after.toISOString() },
  };
}
