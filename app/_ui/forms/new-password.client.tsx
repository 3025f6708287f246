'use client';

import { useState } from 'react';
import { LONGEST_PASSWORD } from '@/lib/contracts/password-length';
import { PasswordField } from './fields.client';
import { passwordHint } from './password-hint';

/** A field for a new password that says, while one types, what it still lacks. `known` is what others can guess. */
export function NewPassword({
  name = 'password',
  label = 'Password',
  known = [],
  error,
}: {
  name?: string;
  label?: string;
  known?: readonly string[];
  error?: string | undefined;
}) {
  const [typed, setTyped] = useState('');
  return (
    <PasswordField
      name={name}
      label={label}
      required
      autoComplete="new-password"
      maxLength={LONGEST_PASSWORD}
      description={<span aria-live="polite">{passwordHint(typed, known)}</span>}
      error={error}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
