// Runs a command as one plain file, made from its sources when they changed: it starts quickly and needs no compiler then.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Besides its own folders, what every command is made by. */
const FILES = ['lib/cli/bundled.mjs', 'tsconfig.json'];
/** In milliseconds: a run in which most of the program was needed. */
const LONG = 400;

/**
 * Runs `lib/cli/NAME/main.ts`. `folders` are all that it is made from: it may import nothing else of ours, since the hash
 * over these must notice every change. Packages are left where they are.
 */
export async function runBundled(name, folders) {
  process.env.FIGURECHECK_ROOT = root;
  const command = { name, folders: [`lib/cli/${name}`, ...folders].sort(), cache: cacheOf(name) };
  try {
    await run(command);
  } catch (error) {
    const missing = error.code === 'ERR_MODULE_NOT_FOUND' && /'esbuild'/.test(error.message);
    console.error(missing ? 'The packages are not installed. Run npm ci, or npm start, once.' : error.message);
    process.exitCode = 1;
  }
}

const cacheOf = (name) => path.join(root, 'node_modules', '.cache', 'figurecheck', name);

async function run(command) {
  const file = path.join(command.cache, `${hashOf([...FILES, ...command.folders.flatMap(filesIn)])}.cjs`);
  if (existsSync(file)) return start(command, readFileSync(file, 'utf8'), file);
  const program = await bundle(command);
  keep(command, file, program, true);
  start(command, program, file);
}

/** Runs the program with what V8 compiled of it in an earlier run, and keeps what this run had to compile. */
function start(command, program, file) {
  const compiled = `${file}.v8`;
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
  const script = new vm.Script(`(function (require) {${program}\n})`, { filename: command.name, cachedData });
  const known = cachedData === undefined || script.cachedDataRejected ? 0 : cachedData.length;
  process.once('exit', () => keepCompiled(command, script, compiled, known));
  script.runInThisContext()(createRequire(import.meta.url));
}

/** A short run compiles little: what it compiled is kept only if there is nothing else. */
function keepCompiled(command, script, file, known) {
  if (known > 0 && performance.now() < LONG) return;
  const data = script.createCachedData();
  if (data.length > known * 1.1) keep(command, file, data);
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

/** Code that is only for the server says so to Next; a command needs no such guard. */
const withoutGuard = {
  name: 'without guard',
  setup(build) {
    build.onResolve({ filter: /^server-only$/ }, () => ({ path: 'server-only', namespace: 'nothing' }));
    build.onLoad({ filter: /^server-only$/, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

async function bundle({ name, folders }) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`lib/cli/${name}/main.ts`],
    bundle: true,
    packages: 'external',
    plugins: [withoutGuard],
    supported: { 'dynamic-import': false },
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
    (file) => !file.startsWith('nothing:') && !folders.some((folder) => file.startsWith(`${folder}/`)),
  );
  if (strange.length > 0)
    throw new Error(`${name} is made from ${strange.join(', ')}, whose changes it would not notice.`);
  return outputFiles[0].text;
}

/** Keeps something for the next run, `alone` instead of all else; where it cannot, the next run makes it again. */
function keep({ cache }, file, content, alone = false) {
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
