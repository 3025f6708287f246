import 'server-only';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** All that a reader may be made from: the hash over these must notice every change. */
const FOLDERS = ['lib/contracts', 'lib/core', 'lib/server/grammar', 'lib/server/ingest', 'lib/server/reading'];
const FILES = [
  'lib/server/services/claims/figure-columns.ts',
  'lib/server/state.ts',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * The reader's program as plain JavaScript, made from the sources when they changed and kept for the next start: a thread
 * that had to load a TypeScript loader would take seconds to begin.
 * @returns the file to start
 */
export async function readerProgram(root: string): Promise<string> {
  const folder = path.join(root, 'node_modules', '.cache', 'figurecheck', 'reader');
  const made = path.join(folder, await hashOf(root));
  const file = path.join(made, 'program.mjs');
  if (existsSync(file)) return file;
  const draft = `${made}.${process.pid}`;
  await bundle(root, draft);
  await keep(draft, made);
  return file;
}

async function bundle(root: string, outdir: string): Promise<void> {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { program: 'lib/server/reading/program.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    /** Libraries that are loaded when their first document comes stay apart. */
    splitting: true,
    packages: 'external',
    alias: { 'server-only': './node_modules/server-only/empty.js' },
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    metafile: true,
    logLevel: 'silent',
  });
  const strange = Object.keys(metafile.inputs).filter(
    (file) => !FILES.includes(file) && !FOLDERS.some((one) => file.startsWith(`${one}/`)) && !/node_modules/.test(file),
  );
  if (strange.length > 0)
    throw new Error(`A reader is made from ${strange.join(', ')}, whose changes it would not notice.`);
}

/** Another process may have made the same just now; older ones go. */
async function keep(draft: string, made: string): Promise<void> {
  await rename(draft, made).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(made)) throw error;
  });
}

async function hashOf(root: string): Promise<string> {
  const files = [...FILES, ...(await Promise.all(FOLDERS.map((folder) => filesIn(root, folder)))).flat()].sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(await readFile(path.join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 24);
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
