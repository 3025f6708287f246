'use client';

import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithoutRef } from 'react';
import { Kbd } from './kbd';

/** A button with its key printed on it. `letter: false` (letter keys switched off) leaves the key away. */
export function KeyButton({
  shortcut,
  letter = true,
  ...rest
}: ButtonProps & ComponentPropsWithoutRef<'button'> & { shortcut: string; letter?: boolean | undefined }) {
  return (
    <Button
      variant="default"
      {...rest}
      {...(letter ? { 'aria-keyshortcuts': shortcut, rightSection: <Kbd>{shortcut}</Kbd> } : {})}
    />
  );
}
