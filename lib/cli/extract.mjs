// npm run -s extract: the command of lib/cli/extract/main.ts as one plain file, made from the sources when they changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = path.join(root, 'node_modules', '.cache', 'figurecheck', 'extract');
/** All that the command is made from. It may import nothing else: the hash over these must notice every change. */
const FOLDERS = ['lib/cli/extract', 'lib/core/figures', 'lib/core/formats', 'lib/core/text'];
const FILES = ['lib/cli/extract.mjs', 'tsconfig.json'];
/** In milliseconds: a run in which most of the program was needed. */
const LONG = 400;

async function extract() {
  const file = path.join(cache, `${hashOf([...FILES, ...FOLDERS.flatMap(filesIn)])}.cjs`);
  if (existsSync(file)) return start(readFileSync(file, 'utf8'), file);
  const program = await bundle();
  keep(file, program, true);
  start(program, file);
}

/** Runs the program with what V8 compiled of it in an earlier run, and keeps what this run had to compile. */
function start(program, file) {
  const compiled = `${file}.v8`;
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
  const script = new vm.Script(`(function (require) {${program}\n})`, { filename: 'extract', cachedData });
  const known = cachedData === undefined || script.cachedDataRejected ? 0 : cachedData.length;
  process.once('exit', () => keepCompiled(script, compiled, known));
  script.runInThisContext()(createRequire(import.meta.url));
}

/** A short run compiles little: what it compiled is kept only if there is nothing else. */
function keepCompiled(script, file, known) {
  if (known > 0 && performance.now() < LONG) return;
  const data = script.createCachedData();
  if (data.length > known * 1.1) keep(file, data);
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
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'silent',
  });
  const strange = Object.keys(metafile.inputs).filter(
    (file) => !FOLDERS.some((folder) => file.startsWith(`${folder}/`)),
  );
  if (strange.length > 0)
    throw new Error(`extract is made from ${strange.join(', ')}, whose changes it would not notice.`);
  return outputFiles[0].text;
}

/** Keeps something for the next run, `alone` instead of all else; where it cannot, the next run makes it again. */
function keep(file, content, alone = false) {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    if (alone) for (const name of readdirSync(cache)) rmSync(path.join(cache, name), { force: true });
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch {
    // Nothing is lost but time.
  }
}

try {
  await extract();
} catch (error) {
  const missing = error.code === 'ERR_MODULE_NOT_FOUND' && /'esbuild'/.test(error.message);
  console.error(missing ? 'The packages are not installed. Run npm ci, or npm start, once.' : error.message);
  process.exitCode = 1;
}
