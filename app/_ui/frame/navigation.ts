export type Role = 'owner' | 'editor' | 'reviewer' | 'viewer';
export type NavItem = { readonly href: string; readonly label: string };

/** Who is looking, as the frame shows it. */
export type Viewer = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Single-character keys are wanted. */
  readonly singleKeys: boolean;
};

const EVERYONE: readonly NavItem[] = [
  { href: '/', label: 'Dashboard' },
  { href: '/articles', label: 'Articles' },
  { href: '/claims', label: 'Claims' },
  { href: '/sources', label: 'Sources' },
  { href: '/people', label: 'People' },
];
const OWNER: readonly NavItem[] = [{ href: '/settings', label: 'Settings' }];

/** The pages a role finds in the header. What it may do there is the rights table's business, not this list's. */
export function navigationFor(role: Role): readonly NavItem[] {
  return role === 'owner' ? [...EVERYONE, ...OWNER] : EVERYONE;
}

/** Who finds the page of background work in the account menu. */
export const seesBackgroundWork = (role: Role): boolean => role === 'owner' || role === 'editor';

/** Is this the entry of the page at `path`? The dashboard only at its own address, the others with all below them. */
export function isCurrent(item: NavItem, path: string): boolean {
  return item.href === '/' ? path === '/' : path === item.href || path.startsWith(`${item.href}/`);
}
