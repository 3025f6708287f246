/** Who may do what: one table, read by every verb and by every button. Each role has the rights of those before it. */
export const ROLES = ['viewer', 'reviewer', 'editor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** The least role an action needs. `visitor` actions are guarded by a code or a one-time link instead of a session. */
export const ACTIONS = {
  'owner.create': 'visitor',
  'invitation.accept': 'visitor',
  'password.reset': 'visitor',
  'session.start': 'visitor',

  'session.end': 'viewer',
  'account.edit': 'viewer',
  'password.change': 'viewer',

  'verdict.record': 'reviewer',
  'verdict.undo': 'reviewer',
  'verdict.look-again': 'owner',
  'claim.tick': 'reviewer',
  'claim.promote': 'reviewer',
  'claim.correct': 'reviewer',
  'claim.add': 'reviewer',
  'source.add': 'reviewer',
  'source.edit': 'reviewer',
  'source.rename': 'reviewer',
  'source.remove': 'reviewer',
  'source.restore': 'reviewer',
  'source.merge': 'reviewer',
  'source.unmerge': 'reviewer',
  'source.fetch': 'reviewer',
  'copy.read': 'reviewer',
  'copy.search': 'reviewer',
  'evidence.add': 'reviewer',
  'evidence.pin': 'reviewer',
  'evidence.edit': 'reviewer',
  'evidence.remove': 'reviewer',
  'evidence.restore': 'reviewer',
  'finding.answer': 'reviewer',

  'article.add': 'editor',
  'article.edit': 'editor',
  'article.archive': 'editor',
  'article.restore': 'editor',
  'article.sources': 'editor',
  'article.reread': 'editor',

  'person.invite': 'owner',
  'invitation.revoke': 'owner',
  'person.role': 'owner',
  'person.deactivate': 'owner',
  'person.reactivate': 'owner',
  'person.reset': 'owner',
  'person.erase': 'owner',
  'samples.load': 'owner',
  'samples.remove': 'owner',
  'desk.edit': 'owner',
} as const satisfies Record<string, Role | 'visitor'>;

export type Action = keyof typeof ACTIONS;

/** May a person of this role (null: not signed in) do this? */
export function may(role: Role | null, action: Action): boolean {
  const least = ACTIONS[action];
  if (least === 'visitor') return true;
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(least);
}
