import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from '@/lib/cli/setup/install.mjs';

interface Entry {
  readonly version: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'figurecheck install '));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const LOCKED: Record<string, Entry> = {
  '': { version: '0.1.0' },
  'node_modules/next': { version: '16.4.6', integrity: 'sha512-next' },
  'node_modules/vitest': { version: '4.1.12', integrity: 'sha512-vitest', dev: true },
  'node_modules/swc-for-another-system': { version: '16.4.6', optional: true },
};

function write(file: string, packages: Record<string, Entry>): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), JSON.stringify({ packages }));
}

/** Puts packages there, as npm does: a folder each, and its own record of them. */
function installed(packages: Record<string, Entry>): void {
  write('node_modules/.package-lock.json', packages);
  for (const place of Object.keys(packages)) {
    mkdirSync(path.join(root, place), { recursive: true });
    writeFileSync(path.join(root, place, 'package.json'), '{}');
  }
}

const without = (place: string) =>
  Object.fromEntries(Object.entries(LOCKED).filter(([key]) => key !== place && key !== ''));
const ALL = without('node_modules/swc-for-another-system');

describe('whether packages have to be installed', () => {
  it.each([
    ['nothing is there', null, false, false],
    ['everything is there but what is for another system', ALL, true, true],
    ['only the packages for tests are missing', without('node_modules/vitest'), false, true],
    ['a package is missing', without('node_modules/next'), false, false],
    [
      'a package has another version',
      { ...ALL, 'node_modules/next': { version: '16.0.0', integrity: 'sha512-next' } },
      false,
      false,
    ],
    [
      'a package has another content',
      { ...ALL, 'node_modules/next': { version: '16.4.6', integrity: 'sha512-other' } },
      false,
      false,
    ],
  ])('%s', (_case, packages, forTests, forStart) => {
    write('package-lock.json', LOCKED);
    if (packages) installed(packages);
    expect(isInstalled(root, { development: true })).toBe(forTests);
    expect(isInstalled(root, { development: false })).toBe(forStart);
  });

  it('a package that npm recorded but somebody removed', () => {
    write('package-lock.json', LOCKED);
    installed(ALL);
    rmSync(path.join(root, 'node_modules/next'), { recursive: true });
    expect(isInstalled(root, { development: false })).toBe(false);
  });
});
