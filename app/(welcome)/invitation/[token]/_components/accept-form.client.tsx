'use client';

import { useState } from 'react';
import { ActionForm } from '@/app/_ui/action-form.client';
import { TextField } from '@/app/_ui/fields.client';
import { NewPassword } from '@/app/_ui/new-password.client';
import { accept } from '../actions';

/** `email`: the one the invitation is for, if it is for one. */
export function AcceptForm({ token, email }: { token: string; email: string | null }) {
  const [known, setKnown] = useState({ name: '', email: email ?? '' });
  return (
    <ActionForm action={accept} label="Join the desk" leadsAway onDone={({ to }) => window.location.assign(to)}>
      {(errors) => (
        <>
          <input type="hidden" name="token" value={token} />
          <TextField
            name="name"
            label="Your name"
            description="As colleagues see it beside your verdicts."
            required
            autoComplete="name"
            maxLength={100}
            error={errors.name}
            onChange={(event) => setKnown({ ...known, name: event.currentTarget.value })}
          />
          <TextField
            name="email"
            type="email"
            label="E-mail"
            description={email ? 'The invitation is for this one.' : 'To sign in with. Nothing is ever sent to it.'}
            required
            autoComplete="username"
            defaultValue={email ?? ''}
            readOnly={email !== null}
            error={errors.email}
            onChange={(event) => setKnown({ ...known, email: event.currentTarget.value })}
          />
          <NewPassword known={[known.name, known.email]} error={errors.password} />
        </>
      )}
    </ActionForm>
  );
}
