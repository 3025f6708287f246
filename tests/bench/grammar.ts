/**
 * `npm run bench -- grammar [TREEBANK]`: how well the grammar of English is read, against sentences that people have marked
 * (by default `../shared/eval/grammar/news.tsv`, which was never learnt from), and how fast. Prints, asserts nothing.
 */
import { existsSync } from 'node:fs';
import { measure, sayShare } from '@/lib/cli/learn/measure';
import { readTreebank } from '@/lib/cli/learn/treebank';
import { english } from '@/lib/server/grammar/english';

const [file = '../shared/eval/grammar/news.tsv'] = process.argv.slice(2);
if (!existsSync(file)) {
  console.error(`There is no ${file}. Name a file with one token a line: form, part of speech, head, relation.`);
  process.exit(2);
}
const sentences = readTreebank(file);
const grammar = english();
for (const [what, share] of Object.entries(measure(sentences, ({ words }) => grammar.parse(words))))
  console.log(`${what.padEnd(12)} ${sayShare(share)}`);

const RUNS = 20;
const tokens = sentences.reduce((sum, { words }) => sum + words.length, 0);
const begun = process.cpuUsage().user;
for (let run = 0; run < RUNS; run++) for (const { words } of sentences) grammar.parse(words);
const seconds = (process.cpuUsage().user - begun) / 1e6;
console.log(`${'speed'.padEnd(12)} ${((RUNS * tokens) / seconds / 1e6).toFixed(2)} M tokens/s`);
