'use client';

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '@/app/_ui/feedback/confirm-dialog.client';
import { useChange } from '@/app/_ui/feedback/use-change';
import type { PersonRow } from '@/lib/contracts/people';
import { ROLES, type Role } from '@/lib/core/review/permissions';
import { giveRole } from '../actions';

/** The role, changed in place. Giving up one's own is asked about once: another owner would have to give it back. */
export function RoleChoice({ person, own }: { person: PersonRow; own: boolean }) {
  const { change } = useChange();
  const [asked, setAsked] = useState<Role | null>(null);
  const give = (role: Role) =>
    change(() => giveRole(person.id, role, person.version), {
      said: `${person.name} is ${role} now.`,
      undo: {
        run: ({ version }) => giveRole(person.id, person.role, version),
        said: `${person.name} is ${person.role} again.`,
      },
    });
  return (
    <>
      <NativeSelect
        aria-label={`Role of ${person.name}`}
        size="xs"
        w="7.5rem"
        value={person.role}
        disabled={person.deactivatedAt !== null}
        data={[...ROLES]}
        onChange={(event) => {
          const role = event.currentTarget.value as Role;
          if (own) setAsked(role);
          else void give(role);
        }}
      />
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title="Give up your own role?"
        confirmLabel={`Become ${asked ?? ''}`}
        onConfirm={async () => {
          await give(asked ?? person.role);
        }}
      >
        You lose this page. Only another owner can make you an owner again.
      </ConfirmDialog>
    </>
  );
}
