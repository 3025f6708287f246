'use client';

import { showToast } from '@/app/_ui/feedback/toast.client';
import { ActionForm } from '@/app/_ui/forms/action-form.client';
import { PasswordField } from '@/app/_ui/forms/fields.client';
import { NewPassword } from '@/app/_ui/forms/new-password.client';
import { savePassword } from '../actions';

const CHANGED = 'Your password is changed.';

/** `email` is there for password managers, which otherwise cannot tell whose password it is. */
export function PasswordForm({ known, email }: { known: readonly string[]; email: string }) {
  return (
    <ActionForm
      action={savePassword}
      label="Change the password"
      onDone={({ ended }, form) => {
        form.reset();
        const others = ended === 1 ? ' One other session ended.' : ` ${ended} other sessions ended.`;
        showToast({ message: ended === 0 ? CHANGED : CHANGED + others });
      }}
    >
      {(errors) => (
        <>
          <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
          <PasswordField
            name="currentPassword"
            label="Current password"
            required
            autoComplete="current-password"
            error={errors.currentPassword}
          />
          <NewPassword name="newPassword" label="New password" known={known} error={errors.newPassword} />
        </>
      )}
    </ActionForm>
  );
}
