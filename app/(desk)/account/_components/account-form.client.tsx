'use client';

import { showToast } from '@/app/_ui/feedback/toast.client';
import { ActionForm } from '@/app/_ui/forms/action-form.client';
import { CheckField } from '@/app/_ui/forms/fields.client';
import { NameField } from '@/app/_ui/forms/person-fields.client';
import type { AccountPage } from '@/lib/contracts/people';
import { saveAccount } from '../actions';

export function AccountForm({ account }: { account: AccountPage }) {
  return (
    <ActionForm
      action={saveAccount}
      label="Save name and keys"
      onDone={() => showToast({ message: 'Your name and keys are saved.' })}
    >
      {(errors) => (
        <>
          <input type="hidden" name="version" value={account.version} />
          <NameField defaultValue={account.name} error={errors.name} />
          <CheckField
            name="singleKeys"
            label="Single letters are keys on the desk"
            description="v verifies, d disputes, and so on. They never fire while you type in a field."
            defaultChecked={account.singleKeys}
          />
        </>
      )}
    </ActionForm>
  );
}
