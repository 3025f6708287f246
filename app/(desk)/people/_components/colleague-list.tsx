import { DataTable } from '@/app/_ui/tables/data-table.client';
import type { Colleague } from '@/lib/contracts/people';
import { ROLE_SAYS } from '@/lib/contracts/role-words';
import styles from './people.module.css';

const COLUMNS = [
  { key: 'name', header: 'Name', width: '16rem' },
  { key: 'role', header: 'Role', width: '8rem' },
  { key: 'may', header: 'What they do here', grow: true, hideBelow: 'phone' },
] as const;

/** Who is on the desk, for those who cannot change it: names and roles, nothing more. */
export function ColleagueList({ people, ownId }: { people: readonly Colleague[]; ownId: string }) {
  const rows = people.map(({ id, name, role }) => ({
    id,
    label: name,
    cells: {
      name: (
        <bdi className={styles.name}>
          {name}
          {id === ownId ? ' (you)' : ''}
        </bdi>
      ),
      role,
      may: ROLE_SAYS[role],
    },
  }));
  return <DataTable caption="People" columns={COLUMNS} rows={rows} letterKeys={false} />;
}
