'use client';

import { Button, Menu } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '@/app/_ui/feedback/confirm-dialog.client';
import { useChange } from '@/app/_ui/feedback/use-change';
import type { PersonRow } from '@/lib/contracts/people';
import { deactivate, giveRole, reactivate } from '../actions';
import styles from './people.module.css';

/** What an owner can do about a person, beside their role. */
export function PersonMenu({ person, own, onReset }: { person: PersonRow; own: boolean; onReset: () => void }) {
  const { change } = useChange();
  const [asking, setAsking] = useState(false);
  const { id, name, version, roleBefore } = person;
  const out = person.deactivatedAt !== null;
  // One button takes the other's place: whoever pressed it finds the focus on the new one.
  const button = useRef<HTMLButtonElement>(null);
  const awaited = useRef<boolean | null>(null);
  useEffect(() => {
    if (awaited.current !== out) return;
    button.current?.focus();
    awaited.current = null;
  }, [out]);
  if (out)
    return (
      <Button
        ref={button}
        size="xs"
        variant="default"
        aria-label={`Reactivate ${name}`}
        onClick={() => {
          awaited.current = !out;
          void change(() => reactivate(id, version), `${name} can sign in again.`);
        }}
      >
        Reactivate
      </Button>
    );
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button ref={button} size="xs" variant="default" aria-label={`Actions for ${name}`}>
            Actions
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {roleBefore && !own ? (
            <Menu.Item
              onClick={() =>
                void change(() => giveRole(id, roleBefore.role, version), {
                  said: `${name} is ${roleBefore.role} again.`,
                  undo: { run: (now) => giveRole(id, person.role, now.version), said: `${name} is ${person.role}.` },
                })
              }
            >
              Undo the change of role: {roleBefore.role} again
              <span className={styles.detail}>changed by {roleBefore.changedBy}</span>
            </Menu.Item>
          ) : null}
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
          awaited.current = !out;
          await change(() => deactivate(id, version), {
            said: `${name} is signed out and cannot sign in.`,
            undo: { run: (now) => reactivate(id, now.version), said: `${name} can sign in again.` },
          });
        }}
      >
        {own ? 'You are' : `${name} is`} signed out at once, everywhere. Verdicts and notes stay, with the name. An
        owner can reactivate {own ? 'you' : 'them'}.
      </ConfirmDialog>
    </>
  );
}
