/**
 * npm run -s compare -- --jsonl [FILE | -]
 *
 * What stands in a source for a claim, likeliest first, as the desk offers it. `{id, claim, figure?, date?, type, source}`
 * lines in: the sentence, the figure of it that is meant as it is written there (else the first), the day it is from, and
 * the source with what it is (html, csv or text). `{id, candidates}` lines out.
 *
 * Exit code 0: all lines were answered; 2: what was given cannot be read, and the line that is wrong.
 * Started by `lib/cli/compare.mjs`.
 */
import { argumentsOf } from '../lines/arguments';
import { dayOf, eachLine, run, textOf } from '../lines/run';
import { Wrong } from '../lines/wrong';
import { candidatesFor, type SourceType, TYPES } from './candidates';
import { wantedIn } from './claim';

const USAGE = 'Usage: compare --jsonl [FILE | -]';

function typeOf(row: Record<string, unknown>): SourceType {
  const found = TYPES.find((type) => type === row.type);
  if (found === undefined) throw new Wrong(`has no "type" of ${TYPES.join(', ')}.`);
  return found;
}

async function answer(row: Record<string, unknown>): Promise<unknown> {
  const date = dayOf(row, 'date');
  const [claim, source, type] = [textOf(row, 'claim'), textOf(row, 'source'), typeOf(row)];
  const meant = row.figure === undefined || row.figure === null ? null : textOf(row, 'figure');
  const candidates = await candidatesFor(wantedIn(claim, meant, date), source, type, date);
  return { id: row.id ?? null, candidates };
}

const args = process.argv.slice(2);
run(args.find((arg) => !arg.startsWith('--')) ?? '-', async () => {
  const { mode, file } = argumentsOf(args, ['jsonl'], USAGE);
  if (mode === null) throw new Wrong(`Say --jsonl. ${USAGE}`);
  await eachLine(file, answer);
});
