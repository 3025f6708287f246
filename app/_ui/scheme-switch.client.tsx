'use client';

import { Menu, useMantineColorScheme } from '@mantine/core';
import styles from './frame.module.css';
import { SchemeGlyph } from './glyphs';

const CHOICES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the system' },
] as const;

/** Light, dark, or whatever the system says. The choice stays in this browser. */
export function SchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={180} offset={6}>
      <Menu.Target>
        <button type="button" className={styles.square} aria-label="Colours: light or dark">
          <SchemeGlyph />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(({ value, label }) => (
          <Menu.Item
            key={value}
            role="menuitemradio"
            aria-checked={colorScheme === value}
            className={styles.entry ?? ''}
            rightSection={colorScheme === value ? '✓' : null}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
