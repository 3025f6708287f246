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
  'change.undo': 'reviewer',
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
  'copy.remake': 'reviewer',
  'copy.search': 'reviewer',
  'copy.search-start': 'reviewer',
  'evidence.add': 'reviewer',
  'evidence.pin': 'reviewer',
  'evidence.pin-cells': 'reviewer',
  'evidence.edit': 'reviewer',
  'evidence.remove': 'reviewer',
  'evidence.restore': 'reviewer',
  'finding.answer': 'reviewer',
  'job.start': 'reviewer',
  'job.retry': 'reviewer',

  'article.add': 'editor',
  'article.edit': 'editor',
  'article.archive': 'editor',
  'article.restore': 'editor',
  'article.sources': 'editor',
  'article.reread': 'editor',
  'article.doubts': 'editor',
  'finding.rekey': 'editor',
  'batch.undo': 'editor',

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
  'job.run': 'owner',
} as const satisfies Record<string, Role | 'visitor'>;

export type Action = keyof typeof ACTIONS;

/** The least role a reading needs: of every query. What of it shows to whom is the query's own to say. */
export const READS = {
  'desk.settings': 'visitor',
  'desk.unowned': 'visitor',
  'link.open': 'visitor',

  'account.show': 'viewer',
  'person.colleagues': 'viewer',
  'dashboard.show': 'viewer',
  'article.list': 'viewer',
  'article.desk': 'viewer',
  'article.changes': 'viewer',
  'article.details': 'viewer',
  'article.findings': 'viewer',
  'article.facets': 'viewer',
  'article.exists': 'viewer',
  'article.next': 'viewer',
  'claim.list': 'viewer',
  'claim.facets': 'viewer',
  'claim.history': 'viewer',
  'claim.whole': 'viewer',
  'claim.matches': 'viewer',
  'claim.workings': 'viewer',
  'claim.working': 'viewer',
  'claim.marks': 'viewer',
  'claim.value': 'viewer',
  'source.list': 'viewer',
  'source.show': 'viewer',
  'source.known': 'viewer',
  'source.one': 'viewer',
  'source.of-link': 'viewer',
  'source.merged': 'viewer',
  'source.partners': 'viewer',
  'claim.article': 'viewer',
  'copy.text': 'viewer',
  'copy.open': 'viewer',

  'copy.look': 'reviewer',
  'copy.search': 'reviewer',
  'job.list': 'reviewer',

  'article.preview': 'editor',
  'article.names': 'editor',
  'article.ids': 'editor',
  'copy.older': 'editor',
  'person.checkers': 'editor',

  'person.list': 'owner',
  'desk.edit': 'owner',
} as const satisfies Record<string, Role | 'visitor'>;

export type Read = keyof typeof READS;

/** May a person of this role (null: not signed in) do this? */
export const may = (role: Role | null, action: Action): boolean => reaches(role, ACTIONS[action]);

/** May a person of this role (null: not signed in) ask for this? */
export const mayRead = (role: Role | null, read: Read): boolean => reaches(role, READS[read]);

function reaches(role: Role | null, least: Role | 'visitor'): boolean {
  if (least === 'visitor') return true;
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(least);
}
