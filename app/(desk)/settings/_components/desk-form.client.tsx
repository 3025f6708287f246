'use client';

import { showToast } from '@/app/_ui/feedback/toast.client';
import { ActionForm } from '@/app/_ui/forms/action-form.client';
import { SelectField, TextField } from '@/app/_ui/forms/fields.client';
import type { DeskSettings } from '@/lib/contracts/people';
import { saveDesk } from '../actions';

export function DeskForm({ desk, zones }: { desk: DeskSettings; zones: readonly string[] }) {
  return (
    <ActionForm
      action={saveDesk}
      label="Save settings"
      onDone={() => showToast({ message: 'The settings are saved.' })}
    >
      {(errors) => (
        <>
          <input type="hidden" name="version" value={desk.version} />
          <TextField
            name="name"
            label="Name"
            description="Stands on the sign-in page and on invitations."
            required
            autoComplete="organization"
            maxLength={80}
            defaultValue={desk.name}
            error={errors.name}
          />
          <SelectField
            name="timeZone"
            label="Time zone"
            description="Charts count days in it, and times are shown in it."
            defaultValue={desk.timeZone}
            data={[...zones]}
            error={errors.timeZone}
          />
        </>
      )}
    </ActionForm>
  );
}
