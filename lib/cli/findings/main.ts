/**
 * npm run -s findings -- [--json | --jsonl] [--date DAY] [FILE | -]
 *
 * Do the figures of a text agree with each other? Sentences by default; `--json` for one text; `--jsonl` for
 * `{id, text, date?}` lines in and `{id, findings}` lines out. `--date` is the day the text is from, for "last month".
 *
 * Exit code 0: nothing is contradicted, or the lines were answered; 1: something is contradicted; 2: what was given cannot be read.
 * Started by `lib/cli/findings.mjs`.
 */
import { argumentsOf } from '../lines/arguments';
import { dayOf, eachLine, readText, run, textOf } from '../lines/run';
import { write } from '../lines/write';
import { findingsIn, type Said } from './find';

const USAGE = 'Usage: findings [--json | --jsonl] [--date DAY] [FILE | -]';

const inWords = ({ outcome, relation, sentence }: Said): string => `${outcome} (${relation}): ${sentence}`;

async function oneText(file: string, date: string | null, json: boolean): Promise<void> {
  const findings = findingsIn(readText(file), date);
  if (findings.some(({ outcome }) => outcome === 'contradicted')) process.exitCode = 1;
  if (json) return write(`${JSON.stringify({ findings })}\n`);
  const lines = findings.map(inWords);
  await write(
    lines.length === 0 ? 'No two figures of this text can be set against each other.\n' : `${lines.join('\n')}\n`,
  );
}

const args = process.argv.slice(2);
run(args.find((arg) => !arg.startsWith('--')) ?? '-', async () => {
  const { mode, file, date } = argumentsOf(args, ['json', 'jsonl'], USAGE);
  if (mode !== 'jsonl') return oneText(file, date, mode === 'json');
  await eachLine(file, async (row) => ({
    id: row.id ?? null,
    findings: findingsIn(textOf(row, 'text'), dayOf(row, 'date') ?? date),
  }));
});
