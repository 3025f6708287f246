import type { Role } from '@/lib/core/review/permissions';

/** What each role may do, in a line: for the people page and for who is invited. */
export const ROLE_SAYS: Readonly<Record<Role, string>> = {
  viewer: 'Reads everything.',
  reviewer: 'Reads everything, gives verdicts, ticks, adds sources and corrects readings.',
  editor: 'Does all that a reviewer does, and adds and edits articles.',
  owner: 'Does all that an editor does, and looks after people, samples and settings.',
};
