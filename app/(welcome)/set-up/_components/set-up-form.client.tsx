'use client';

import { useState } from 'react';
import { ActionForm } from '@/app/_ui/action-form.client';
import { TextField } from '@/app/_ui/fields.client';
import { NewPassword } from '@/app/_ui/new-password.client';
import { setUp } from '../actions';

/** Name, e-mail, password, and the code from the terminal where others could reach this page. */
export function SetUpForm({ needsCode }: { needsCode: boolean }) {
  const [known, setKnown] = useState({ name: '', email: '' });
  return (
    <ActionForm
      action={(form) => {
        form.set('timeZone', Intl.DateTimeFormat().resolvedOptions().timeZone);
        return setUp(form);
      }}
      label="Create the owner"
      leadsAway
      onDone={({ to }) => window.location.assign(to)}
    >
      {(errors) => (
        <>
          {needsCode ? (
            <TextField
              name="code"
              label="Code from the terminal"
              description="Figurecheck printed it where it was started."
              required
              autoComplete="off"
              spellCheck={false}
              error={errors.code}
            />
          ) : null}
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
            description="To sign in with. Nothing is ever sent to it."
            required
            autoComplete="username"
            error={errors.email}
            onChange={(event) => setKnown({ ...known, email: event.currentTarget.value })}
          />
          <NewPassword known={[known.name, known.email]} error={errors.password} />
        </>
      )}
    </ActionForm>
  );
}
