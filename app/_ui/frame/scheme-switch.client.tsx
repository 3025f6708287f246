'use client';

import { useMantineColorScheme } from '@mantine/core';
import { SchemeGlyph } from '../typography/glyphs';
import { Disclosure } from './disclosure.client';

const CHOICES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the system' },
] as const;

/** Light, dark, or whatever the system says. The choice stays in this browser. */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Disclosure label="Colours: light or dark" face={<SchemeGlyph />} align="end">
      {CHOICES.map(({ value, label }) => (
        <button key={value} type="button" aria-pressed={colorScheme === value} onClick={() => setColorScheme(value)}>
          {label}
          <span aria-hidden="true">{colorScheme === value ? '✓' : ''}</span>
        </button>
      ))}
    </Disclosure>
  );
}
