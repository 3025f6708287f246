'use client';

import { ActionForm } from '@/app/_ui/forms/action-form.client';
import { NewPersonFields } from '@/app/_ui/forms/person-fields.client';
import { accept } from '../actions';

/** `email`: the one the invitation is for, if it is for one. */
export function AcceptForm({ token, email }: { token: string; email: string | null }) {
  return (
    <ActionForm action={accept} label="Join the desk" leadsAway onDone={({ to }) => window.location.assign(to)}>
      {(errors) => (
        <>
          <input type="hidden" name="token" value={token} />
          <NewPersonFields errors={errors} email={email} />
        </>
      )}
    </ActionForm>
  );
}
