import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const ROOMS = ['app', 'lib', 'prisma', 'seeds', 'tests'];
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Every source file of ours, as a path from the root with forward slashes. */
const files = ROOMS.filter((room) => existsSync(path.join(root, room))).flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('prisma/generated/')),
);
const sources = files.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file));

describe('file names', () => {
  it("say where code runs: 'use client' if and only if .client.tsx (Next itself asks it of error pages)", () => {
    const wrong = sources.filter((file) => {
      if (/\/(global-)?error\.tsx$/.test(file) || file.startsWith('tests/')) return false;
      return file.endsWith('.client.tsx') !== /^\s*(['"])use client\1/.test(read(file));
    });
    expect(wrong).toEqual([]);
  });

  it('are better than utils, helpers, common, misc, types, constants; and there are no barrels', () => {
    const banned = /(^|\/)(utils?|helpers?|common|misc|types|constants|index)(\.[\w.]+)?(\/|$)/i;
    expect(sources.filter((file) => banned.test(file))).toEqual([]);
  });
});

describe('the top level', () => {
  it('is exactly the fixed list and dot-files', () => {
    const fixed = ['README.md', 'app', 'lib', 'next.config.js', 'package-lock.json', 'package.json', 'prisma'];
    const rest = ['seeds', 'tests', 'tsconfig.json'];
    expect(topLevel().filter((name) => !name.startsWith('.'))).toEqual([...fixed, ...rest]);
  });
});

describe('the README', () => {
  it('names only paths that exist', () => {
    const text = read('README.md');
    const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, word]) => word ?? '').filter(looksLikeOurs);
    const linked = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
      .map(([, target]) => target ?? '')
      .filter((target) => !/^\w+:/.test(target));
    expect([...new Set([...quoted, ...linked])].filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('README.md').matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('is at most 200 lines', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(200);
  });
});

describe('sources', () => {
  it('hold no test that is left out or runs alone, and nothing postponed', () => {
    const postponed = new RegExp(
      `\\b(it|test|describe)\\.(skip|only|todo|fixme)\\b|\\b(${['TO', 'DO|FIX', 'ME'].join('')})\\b`,
    );
    expect(sources.filter((file) => postponed.test(read(file)))).toEqual([]);
  });

  it('put no text into a page as markup', () => {
    const markup = /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML/;
    expect(sources.filter((file) => file.startsWith('app/') && markup.test(read(file)))).toEqual([]);
  });

  it('ask no style for an ancestor of the focus: on a long article every key would restyle every mark', () => {
    const styles = files.filter((file) => file.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(30);
    expect(styles.filter((file) => /:has\([^)]*:focus/.test(read(file).replace(/\/\*.*?\*\//gs, '')))).toEqual([]);
  });

  it('silence neither the type checker nor the linter without saying why', () => {
    const silenced = /@ts-(ignore|nocheck)|@ts-expect-error(?!.*\w{3,}.*\s)|biome-ignore(?!\S* [\w/]+: \w)/;
    expect(sources.filter((file) => !file.startsWith('tests/architecture/') && silenced.test(read(file)))).toEqual([]);
  });
});

/** A path into our rooms, and not a pattern such as lib/<room> or *.client.tsx. */
function looksLikeOurs(word: string): boolean {
  return /^(\.ci|app|lib|prisma|seeds|tests)\//.test(word) && !/[<>*…]|\.\.\./.test(word);
}

/** What git tracks; outside a clone, what is there and not ignored. Sorted. */
function topLevel(): string[] {
  const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const ignored = new Set(
    read('.gitignore')
      .split('\n')
      .map((line) => line.replace(/\/$/, '')),
  );
  const names =
    tracked.status === 0 && tracked.stdout
      ? tracked.stdout
          .split('\0')
          .filter(Boolean)
          .map((file) => file.split('/')[0] ?? file)
      : readdirSync(root).filter((name) => !ignored.has(name) && !name.endsWith('.tsbuildinfo'));
  return [...new Set(names)].sort();
}
