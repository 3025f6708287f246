'use client';

import { useState } from 'react';
import { useChange } from '@/app/_ui/feedback/use-change';
import { DataTable } from '@/app/_ui/tables/data-table.client';
import { Time } from '@/app/_ui/typography/time';
import type { PersonRow } from '@/lib/contracts/people';
import { makeReset, type ShownLink } from '../actions';
import { OneTimeLink } from './one-time-link.client';
import styles from './people.module.css';
import { PersonMenu } from './person-menu.client';
import { RoleChoice } from './role-choice.client';

const COLUMNS = [
  { key: 'name', header: 'Name and e-mail', grow: true },
  { key: 'role', header: 'Role', width: '9rem' },
  { key: 'state', header: 'State', width: '8rem', hideBelow: 'phone' },
  { key: 'active', header: 'Last active', width: '9rem', hideBelow: 'tablet' },
  { key: 'do', header: 'Actions', width: '7rem', align: 'end' },
] as const;

/** Everybody with their role, and what an owner can do about each. A reset link appears above the table, once. */
export function PeopleTable({ people, ownId, zone }: { people: readonly PersonRow[]; ownId: string; zone: string }) {
  const [reset, setReset] = useState<{ name: string; link: ShownLink } | null>(null);
  const { change } = useChange();
  const makeLink = async (person: PersonRow) => {
    const link = await change(() => makeReset(person.id));
    if (link) setReset({ name: person.name, link });
  };
  const rows = people.map((person) => ({
    id: person.id,
    label: person.name,
    cells: {
      name: <Name person={person} own={person.id === ownId} />,
      role: <RoleChoice person={person} own={person.id === ownId} />,
      state: person.deactivatedAt ? 'Deactivated' : 'Active',
      active: person.lastActiveAt ? <Time at={person.lastActiveAt} zone={zone} style="moment" /> : 'Never',
      do: <PersonMenu person={person} own={person.id === ownId} onReset={() => void makeLink(person)} />,
    },
  }));
  return (
    <>
      {reset ? (
        <OneTimeLink link={reset.link} what={`A new password for ${reset.name}.`} zone={zone} key={reset.link.url} />
      ) : null}
      <DataTable caption="People" columns={COLUMNS} rows={rows} letterKeys={false} />
    </>
  );
}

function Name({ person, own }: { person: PersonRow; own: boolean }) {
  return (
    <span className={styles.name} data-out={person.deactivatedAt ? true : undefined}>
      <span>
        {person.name}
        {own ? ' (you)' : ''}
      </span>
      <span className={styles.detail}>{person.email}</span>
    </span>
  );
}
