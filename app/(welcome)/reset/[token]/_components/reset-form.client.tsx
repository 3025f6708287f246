'use client';

import { ActionForm } from '@/app/_ui/forms/action-form.client';
import { NewPassword } from '@/app/_ui/forms/new-password.client';
import { reset } from '../actions';

export function ResetForm({ token }: { token: string }) {
  return (
    <ActionForm action={reset} label="Set the password" leadsAway onDone={({ to }) => window.location.assign(to)}>
      {(errors) => (
        <>
          <input type="hidden" name="token" value={token} />
          <NewPassword label="New password" error={errors.password} />
        </>
      )}
    </ActionForm>
  );
}
