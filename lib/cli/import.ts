import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AddedArticle } from '@/lib/contracts/articles';
import { LONGEST_TEXT } from '@/lib/contracts/articles';
import { isRefusal } from '@/lib/contracts/refusals';
import { cleanText } from '@/lib/core/text/intake';
import { guessMasthead } from '@/lib/core/text/masthead';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { BadUsage, type Command } from './command';

type File = { readonly name: string } & ({ readonly text: string } | { readonly refused: string });

/** `npm run import -- FILE...`: adds text files with the same verb as the app. */
export const importCommand: Command<readonly File[]> = {
  name: 'import',
  async prepare(args) {
    if (args.length === 0) throw new BadUsage('Name the files to add: npm run -s import -- FILE...');
    const files: File[] = [];
    for (const name of args) files.push(await readTextFile(name));
    return files;
  },
  async run({ context }, files, say) {
    const added: AddedArticle[] = [];
    let refused = 0;
    for (const file of files) {
      const outcome = 'refused' in file ? file.refused : await addFile(context, file);
      if (typeof outcome !== 'string') {
        added.push(outcome);
        say(`${file.name}: ${sentenceFor(outcome)}`);
      } else {
        refused += 1;
        say(`${file.name}: ${outcome}`);
      }
    }
    say(summary(added, refused));
    return refused > 0 ? 2 : 0;
  },
};

async function readTextFile(name: string): Promise<File> {
  try {
    const about = await stat(name);
    if (about.isDirectory()) return { name, refused: 'not added, it is a folder.' };
    if (about.size > LONGEST_TEXT) return { name, refused: 'not added, it is over 1 MB.' };
    const bytes = await readFile(name);
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { name, refused: whyNot(error) };
  }
}

function whyNot(error: unknown): string {
  if (error instanceof TypeError) return 'not added, it is not text in UTF-8.';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'not added, there is no such file.';
  return `not added, it cannot be read (${String(code ?? error)}).`;
}

async function addFile(context: Parameters<typeof addArticle>[0], { name, text }: { name: string; text: string }) {
  const cleaned = cleanText(text);
  if (!cleaned.ok) return `not added. ${cleaned.why}`;
  const masthead = guessMasthead(cleaned.text);
  const title = masthead.title ?? path.basename(name, path.extname(name));
  try {
    return await addArticle(context, { ...masthead, title: title.slice(0, 300), ownership: 'our_draft', text });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return `not added. ${Object.values(error.fields ?? {}).join(' ') || error.message}`;
  }
}

function sentenceFor({ title, added, toCheck, toTick, nothingToCheck }: AddedArticle): string {
  if (!added) return `here already, as “${title}”.`;
  return `added “${title}”: ${toCheck} to check, ${toTick} to tick, ${nothingToCheck} nothing to check.`;
}

function summary(articles: readonly AddedArticle[], refused: number): string {
  const added = articles.filter((article) => article.added);
  const sum = (key: 'toCheck' | 'toTick' | 'nothingToCheck') =>
    added.reduce((total, article) => total + article[key], 0);
  const counts = `${sum('toCheck')} to check, ${sum('toTick')} to tick, ${sum('nothingToCheck')} nothing to check`;
  return `${added.length} added (${counts}), ${articles.length - added.length} here already, ${refused} refused.`;
}
