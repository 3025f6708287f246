import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const MADE = 'node_modules/.cache/figurecheck/programs/lib+main.ts';

/** A project of its own, in a folder with spaces: the program that makes programs, and two files of TypeScript. */
let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(os.tmpdir(), 'figurecheck program '));
  mkdirSync(path.join(project, 'node_modules'));
  for (const name of ['esbuild', '@esbuild'])
    symlinkSync(path.join(root, 'node_modules', name), path.join(project, 'node_modules', name), 'junction');
  for (const file of ['package-lock.json', 'tsconfig.json', 'lib/cli/program.mjs', 'lib/cli/setup'])
    cpSync(path.join(root, file), path.join(project, file), { recursive: true });
  write('package.json', '{ "type": "module" }');
  write(
    'start.mjs',
    `import { programOf } from './lib/cli/program.mjs';
    process.setSourceMapsEnabled(true);
    try {
      await import(await programOf(import.meta.dirname, 'lib/main.ts'));
    } catch (error) {
      console.error(error.message + error.stack);
    }`,
  );
  write('lib/deep/tide.ts', "export const tide: string = 'high';\nexport const here = import.meta.dirname;\n");
  write(
    'lib/main.ts',
    "import { here, tide } from './deep/tide';\nconsole.log(tide, here, import.meta.url.endsWith('lib/main.ts'));\n",
  );
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
};
const start = () => {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(project, 'start.mjs')], { encoding: 'utf8' });
  return { out: stdout, err: stderr };
};
const made = () => readdirSync(path.join(project, MADE)).sort();

it('is made once, and every file in it still knows where it lies', () => {
  const said = `high ${path.join(project, 'lib', 'deep')} true\n`;
  expect(start()).toEqual({ out: said, err: '' });
  const first = made();
  expect(first).toEqual([expect.stringMatching(/^[0-9a-f]{24}\.mjs$/), 'inputs.json']);
  expect(start()).toEqual({ out: said, err: '' });
  expect(made()).toEqual(first);
});

it('is made anew when a file of it changed, and the old one goes', () => {
  start();
  const [before] = made();
  write('lib/deep/tide.ts', "export const tide = 'low';\nexport const here = 'away';\n");
  expect(start().out).toBe('low away true\n');
  expect(made()).toHaveLength(2);
  expect(made()).not.toContain(before);
});

it('says which import leads nowhere when a file of it is gone, and comes back with it', () => {
  start();
  rmSync(path.join(project, 'lib/deep'), { recursive: true });
  expect(start().err).toMatch(/^lib\/main\.ts could not be made ready\.[\s\S]*Could not resolve ".\/deep\/tide"/);
  write('lib/deep/tide.ts', "export const tide = 'back';\nexport const here = 'here';\n");
  expect(start()).toEqual({ out: 'back here true\n', err: '' });
});

it('names our lines in what went wrong', () => {
  write('lib/main.ts', "type Tide = string;\n\nconst tide: Tide = 'high';\nthrow new Error(tide);\n");
  expect(start().err).toContain(`${path.join('lib', 'main.ts')}:4:`);
});
