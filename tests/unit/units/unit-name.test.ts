import { expect, test } from 'vitest';
import { unitName } from '@/lib/core/figures/unit-name';
import { UNITS } from '@/lib/core/figures/units';

test('a unit is called what a person calls it', () => {
  expect(['[acr_us]', '{ton}', 'har', 'USD', '%', 'people', '{ton}/har', '1'].map(unitName)).toEqual([
    'acres',
    'tons',
    'hectares',
    'US dollars',
    'percent',
    'people',
    'tons per hectare',
    'plain numbers',
  ]);
});

test('no code of the lexicon is shown as it is', () => {
  for (const { code } of UNITS) expect(unitName(code)).not.toMatch(/[[\]{}]/);
});
