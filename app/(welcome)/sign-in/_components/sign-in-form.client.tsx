'use client';

import { ActionForm } from '@/app/_ui/forms/action-form.client';
import { PasswordField, TextField } from '@/app/_ui/forms/fields.client';
import { signIn } from '../actions';

export function SignInForm({ next }: { next: string }) {
  return (
    <ActionForm action={signIn} label="Sign in" leadsAway onDone={({ to }) => window.location.assign(to)}>
      {(errors) => (
        <>
          <input type="hidden" name="next" value={next} />
          <TextField name="email" type="email" label="E-mail" required autoComplete="username" error={errors.email} />
          <PasswordField
            name="password"
            label="Password"
            required
            autoComplete="current-password"
            error={errors.password}
          />
        </>
      )}
    </ActionForm>
  );
}
