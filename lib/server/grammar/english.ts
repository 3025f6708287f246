/**
 * The grammar of English, learnt by `npm run -s learn` from GUM (CC BY 4.0) and UD English-EWT (CC BY-SA 4.0): see
 * ATTRIBUTION.md beside the weights.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Grammar } from '@/lib/core/grammar/grammar';

const FILE = 'lib/server/grammar/english.weights.br';

let kept: Grammar | null = null;

/** Commands are started in any folder, and say where the project is; the server is started in it. */
const root = (): string => process.env.FIGURECHECK_ROOT ?? process.cwd();

/** One for the whole process; its weights are read the first time, in some 30 ms. */
export function english(): Grammar {
  kept ??= new Grammar(brotliDecompressSync(readFileSync(path.resolve(/* turbopackIgnore: true */ root(), FILE))));
  return kept;
}
