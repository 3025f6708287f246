'use client';

import { ActionForm } from '@/app/_ui/forms/action-form.client';
import { TextField } from '@/app/_ui/forms/fields.client';
import { NewPersonFields } from '@/app/_ui/forms/person-fields.client';
import { setUp } from '../actions';

/** Name, e-mail, password, and the code from the terminal where others could reach this page. */
export function SetUpForm({ needsCode }: { needsCode: boolean }) {
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
          <NewPersonFields errors={errors} />
        </>
      )}
    </ActionForm>
  );
}
