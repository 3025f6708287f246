'use client';

import { useState } from 'react';
import { ActionForm } from '@/app/_ui/forms/action-form.client';
import { SelectField, TextField } from '@/app/_ui/forms/fields.client';
import { ROLE_SAYS } from '@/lib/contracts/role-words';
import { ROLES, type Role } from '@/lib/core/review/permissions';
import { makeInvitation, type ShownLink } from '../actions';
import { OneTimeLink } from './one-time-link.client';
import styles from './people.module.css';

/** Makes an invitation and shows its link, once. */
export function InviteForm({ zone }: { zone: string }) {
  const [role, setRole] = useState<Role>('reviewer');
  const [link, setLink] = useState<ShownLink | null>(null);
  return (
    <div className={styles.invite}>
      <ActionForm
        action={makeInvitation}
        label="Make an invitation"
        onDone={(made, form) => {
          setLink(made);
          form.reset();
          setRole('reviewer');
        }}
      >
        {(errors) => (
          <>
            <SelectField
              name="role"
              label="Role"
              description={ROLE_SAYS[role]}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value as Role)}
              data={[...ROLES]}
              error={errors.role}
            />
            <TextField
              name="email"
              type="email"
              label="E-mail (optional)"
              description="Only somebody who signs up with this e-mail can then use the link. Nothing is sent to it."
              autoComplete="off"
              error={errors.email}
            />
          </>
        )}
      </ActionForm>
      {link ? <OneTimeLink link={link} what="The invitation." zone={zone} /> : null}
    </div>
  );
}
