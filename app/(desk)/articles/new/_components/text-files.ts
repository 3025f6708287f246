/** A file as it was dropped: its text, or why it has none. */
export type TextFile = { readonly name: string } & (
  | { readonly text: string; readonly refused?: undefined }
  | { readonly text?: undefined; readonly refused: string }
);

const LONGEST = 1_000_000;
const TOO_LONG = 'The text is over 1 MB. Split it, or leave out what is not article.';

/** Why this text is too long to be added, or nothing when it is not. Counted in UTF-8, as the server counts. */
export function refusedBySize(text: string): string | undefined {
  if (text.length * 3 <= LONGEST) return undefined;
  return new TextEncoder().encode(text).length > LONGEST ? TOO_LONG : undefined;
}

/** Reads .txt, .md, .csv and .tsv files as UTF-8, the latter as tables; whatever else is refused in words that say why. */
export function readTextFiles(files: readonly File[]): Promise<TextFile[]> {
  return Promise.all(files.map(readTextFile));
}

async function readTextFile(file: File): Promise<TextFile> {
  const { name } = file;
  if (!/\.(txt|md|markdown|text|csv|tsv)$/i.test(name))
    return { name, refused: 'Only .txt, .md, .csv and .tsv files can be added so far.' };
  if (file.size > LONGEST) return { name, refused: TOO_LONG };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    if (text.trim() === '') return { name, refused: 'It is empty.' };
    if (text.includes('\0')) return { name, refused: 'It is not text: it holds zero bytes.' };
    return { name, text: /\.[ct]sv$/i.test(name) ? await asTable(text) : text };
  } catch {
    return { name, refused: 'It is not text in UTF-8. Save it as UTF-8 and try again.' };
  }
}

/** The reader of tables is loaded when the first one comes. */
async function asTable(text: string): Promise<string> {
  const { csvText } = await import('@/lib/core/text/laid/csv-rows');
  return csvText(text)?.toString() ?? text;
}
