import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotGoOn } from './setup/process.mjs';

/** Besides its own files, what a program is made by. */
const MADE_BY = ['lib/cli/program.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * Makes one plain file of a program in TypeScript and all of ours that it imports, and keeps it as long as none of these
 * changed: Node then starts it without a compiler, and reads one file instead of a thousand. Packages stay where they are.
 * @param {string} root
 * @param {string} source from the root, such as lib/cli/serve.ts
 * @returns {Promise<string>} the file to start
 * @throws CannotGoOn when the packages are not installed, the program does not hold together or cannot be kept
 */
export async function programOf(root, source) {
  const folder = path.join(root, 'node_modules', '.cache', 'figurecheck', 'programs', source.replaceAll(/[\\/]/g, '+'));
  const known = inputsIn(folder);
  if (known) {
    const kept = path.join(folder, `${hashOf(root, known)}.mjs`);
    if (isThere(folder, kept)) return kept;
  }
  const { text, inputs } = await bundle(root, source);
  const file = path.join(folder, `${hashOf(root, inputs)}.mjs`);
  keep(folder, file, text, inputs);
  return file;
}

const LIST = 'inputs.json';

function inputsIn(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, LIST), 'utf8'));
  } catch {
    return null;
  }
}

const isThere = (folder, file) => readdirSync(folder).includes(path.basename(file));

/** One hash over the place, the paths and the contents; a file that is gone counts as one. */
function hashOf(root, inputs) {
  const hash = createHash('sha256').update(root);
  for (const file of [...MADE_BY, ...inputs]) hash.update(`\0${file}\0`).update(contentOf(path.join(root, file)));
  return hash.digest('hex').slice(0, 24);
}

function contentOf(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

/** In one file for all, each still finds what lies beside it. */
const placesOf = {
  name: 'places of files',
  setup(build) {
    build.onLoad({ filter: /\.m?ts$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      if (!text.includes('import.meta.')) return undefined;
      const places = { dirname: path.dirname(file), filename: file, url: pathToFileURL(file).href };
      const contents = text.replaceAll(/\bimport\.meta\.(dirname|filename|url)\b/g, (_all, name) =>
        JSON.stringify(places[name]),
      );
      return { contents, loader: 'ts' };
    });
  },
};

async function bundle(root, source) {
  const { build } = await import('esbuild').catch(() => {
    throw new CannotGoOn('The packages are not installed. Run npm ci, or npm start, once.');
  });
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: 'program.mjs',
    bundle: true,
    packages: 'external',
    plugins: [placesOf],
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'inline',
    sourcesContent: false,
    sourceRoot: `${pathToFileURL(root).href}/`,
    logLevel: 'silent',
  }).catch((error) => {
    throw new CannotGoOn(`${source} could not be made ready.\n${error.message}`);
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs).sort() };
}

/** The list comes last: whoever finds it finds its program. Another process may be making the same. */
function keep(folder, file, text, inputs) {
  try {
    mkdirSync(folder, { recursive: true });
    const older = readdirSync(folder).filter((name) => /^[0-9a-f]{24}\.mjs$/.test(name));
    replace(file, text);
    replace(path.join(folder, LIST), JSON.stringify(inputs));
    for (const name of older) if (name !== path.basename(file)) rmSync(path.join(folder, name), { force: true });
  } catch (error) {
    throw new CannotGoOn(`The program cannot be kept in ${folder}: ${error.message}`);
  }
}

function replace(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
