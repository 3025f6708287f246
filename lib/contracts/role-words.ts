import type { Role } from '@/lib/core/review/permissions';

/** What each role may do, in a line: for the people page and for who is invited. */
export const ROLE_SAYS: Readonly<Record<Role, string>> = {
  viewer: 'Reads everything.',
  reviewer: 'Also gives verdicts, ticks, adds sources and corrects readings.',
  editor: 'Also adds and edits articles.',
  owner: 'Also looks after people, samples and settings.',
};
