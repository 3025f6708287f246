'use client';

import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog.client';
import type { PersonRow } from '@/lib/contracts/people';
import { deactivate, reactivate } from '../actions';
import { useChange } from './use-change';

/** What an owner can do about a person, beside their role. */
export function PersonMenu({ person, own, onReset }: { person: PersonRow; own: boolean; onReset: () => void }) {
  const { change, busy } = useChange();
  const [asking, setAsking] = useState(false);
  const { id, name, version } = person;
  if (person.deactivatedAt)
    return (
      <Button
        size="xs"
        variant="default"
        loading={busy}
        aria-label={`Reactivate ${name}`}
        onClick={() => void change(() => reactivate(id, version), `${name} can sign in again.`)}
      >
        Reactivate
      </Button>
    );
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button size="xs" variant="default" aria-label={`Actions for ${name}`}>
            Actions
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onReset}>Make a link to a new password</Menu.Item>
          <Menu.Item onClick={() => setAsking(true)}>Deactivate</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={own ? 'Deactivate yourself?' : `Deactivate ${name}?`}
        confirmLabel="Deactivate"
        danger
        onConfirm={async () => {
          await change(() => deactivate(id, version), `${name} is signed out and cannot sign in.`);
        }}
      >
        {own ? 'You are' : `${name} is`} signed out at once, everywhere. Verdicts and notes stay, with the name. An
        owner can reactivate {own ? 'you' : 'them'}.
      </ConfirmDialog>
    </>
  );
}
