import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What commands are made from. */
const KEPT = ['lib', 'seeds', 'prisma', 'tests', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Fills a folder as `git clone` and `npm ci` would: the packages are there, and nothing that the product generates. */
export function freshClone(folder: string): void {
  const generated = path.join(root, 'prisma', 'generated');
  for (const name of KEPT)
    cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      filter: (file) => !file.startsWith(generated),
    });
  const packages = path.join(root, 'node_modules');
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync(packages).filter((entry) => !/^\.(cache|prisma)/.test(entry)))
    symlinkSync(path.join(packages, name), path.join(folder, 'node_modules', name));
}
