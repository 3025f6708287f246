// npm run -s extract: the command of lib/cli/extract/main.ts as one plain file, made from the sources when they changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = path.join(root, 'node_modules', '.cache', 'figurecheck', 'extract');
/** All that the command is made from. It may import nothing else: the hash over these must notice every change. */
const FOLDERS = ['lib/cli/extract', 'lib/core/figures', 'lib/core/formats', 'lib/core/text'];
const FILES = ['lib/cli/extract.mjs', 'tsconfig.json'];

async function extract() {
  const file = path.join(cache, `${hashOf([...FILES, ...FOLDERS.flatMap(filesIn)])}.mjs`);
  if (existsSync(file)) return import(pathToFileURL(file).href);
  const program = await bundle();
  return import(keep(program, file) ? pathToFileURL(file).href : `data:text/javascript,${encodeURIComponent(program)}`);
}

/** One hash over the paths and contents of files. */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}

async function bundle() {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['lib/cli/extract/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    minifySyntax: true,
    footer: { js: '//# sourceURL=extract' },
    logLevel: 'silent',
  });
  const strange = Object.keys(metafile.inputs).filter(
    (file) => !FOLDERS.some((folder) => file.startsWith(`${folder}/`)),
  );
  if (strange.length > 0)
    throw new Error(`extract is made from ${strange.join(', ')}, whose changes it would not notice.`);
  return outputFiles[0].text;
}

/** Keeps the program for the next time, instead of older ones. Answers false where nothing can be written. */
function keep(program, file) {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    for (const name of readdirSync(cache)) rmSync(path.join(cache, name), { force: true });
    writeFileSync(draft, program);
    renameSync(draft, file);
    return true;
  } catch {
    return false;
  }
}

try {
  await extract();
} catch (error) {
  const missing = error.code === 'ERR_MODULE_NOT_FOUND' && /'esbuild'/.test(error.message);
  console.error(missing ? 'The packages are not installed. Run npm ci, or npm start, once.' : error.message);
  process.exitCode = 1;
}
