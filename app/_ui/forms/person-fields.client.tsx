'use client';

import type { TextInputProps } from '@mantine/core';
import { useState } from 'react';
import type { FieldErrors } from '@/lib/contracts/refusals';
import { TextField } from './fields.client';
import { NewPassword } from './new-password.client';

/** Somebody's own name. */
export function NameField(props: Pick<TextInputProps, 'defaultValue' | 'error' | 'onChange'>) {
  return (
    <TextField
      name="name"
      label="Your name"
      description="As colleagues see it beside your verdicts."
      required
      autoComplete="name"
      maxLength={100}
      {...props}
    />
  );
}

/** Name, e-mail and password of somebody new. `email`: the one an invitation is for, if it is for one. */
export function NewPersonFields({ errors, email = null }: { errors: FieldErrors; email?: string | null }) {
  const [known, setKnown] = useState({ name: '', email: email ?? '' });
  return (
    <>
      <NameField error={errors.name} onChange={(event) => setKnown({ ...known, name: event.currentTarget.value })} />
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
  );
}
