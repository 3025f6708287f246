// npm run -s learn -- TREEBANK [--fold N]: learns the grammar of English from sentences that people have marked, and writes its weights.
// With --fold it learns from nine tenths, measures on the tenth, and writes nothing. The same input gives the same bytes.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Grammar } from '@/lib/core/grammar/grammar';
import { writeWeights } from '@/lib/core/grammar/weights';
import { withHeadlines } from './learn/headlines';
import { guessTags, learnTagger, unseen } from './learn/learn-tags';
import { learnParser } from './learn/learn-trees';
import { measure, sayShare } from './learn/measure';
import { quantitySentences } from './learn/quantity-sentences';
import { readTreebank, type Sentence } from './learn/treebank';

const FOLDS = 10;
/** Runs of neighbouring sentences: a document must not lie on both sides. */
const RUNS = 80;
/** What is kept of each model, so that the whole stays under 600 kB. */
const KEPT = {
  first: { unit: 2, least: 3, moved: 4 },
  second: { unit: 2, least: 1, moved: 3 },
  moves: { unit: 2, least: 2, moved: 9 },
  labels: { unit: 2, least: 2, moved: 5 },
};
const FILE = path.resolve(import.meta.dirname, '../server/grammar/english.weights.br');

function learn(given: readonly Sentence[]): Uint8Array {
  const sentences = withHeadlines([...given, ...quantitySentences()]);
  const tags = unseen(sentences, (seen) => {
    const tagger = learnTagger(seen);
    return ({ forms }) => guessTags(tagger, forms);
  });
  const { first, second } = learnTagger(sentences);
  const { moves, labels } = learnParser(sentences, tags);
  return writeWeights([
    first.rounded(KEPT.first),
    second.rounded(KEPT.second),
    moves.rounded(KEPT.moves),
    labels.rounded(KEPT.labels),
  ]);
}

const compressed = (weights: Uint8Array): Buffer =>
  brotliCompressSync(weights, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: weights.length } });

function main(args: readonly string[]): number {
  const [file, option, number] = args;
  if (file === undefined || (option !== undefined && option !== '--fold')) {
    console.error('Say what to learn from: npm run -s learn -- TREEBANK [--fold N]');
    return 2;
  }
  const sentences = readTreebank(file);
  if (option === undefined) {
    const bytes = compressed(learn(sentences));
    writeFileSync(FILE, bytes);
    console.log(`${sentences.length} sentences; ${bytes.length} bytes written to ${FILE}`);
    return 0;
  }
  const fold = Number(number ?? 0);
  const run = Math.ceil(sentences.length / RUNS);
  const isAside = (_: Sentence, i: number): boolean => Math.floor(i / run) % FOLDS === fold;
  const weights = learn(sentences.filter((sentence, i) => !isAside(sentence, i)));
  const grammar = new Grammar(weights);
  const aside = sentences.filter(isAside);
  console.log(`${compressed(weights).length} bytes; on ${aside.length} sentences set aside:`);
  for (const [what, share] of Object.entries(measure(aside, ({ words }) => grammar.parse(words))))
    console.log(`${what}: ${sayShare(share)}`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
