import 'server-only';
import { raised } from '@/lib/core/text/laid/html-text';
import type { OfficeParts } from './office-parts';
import type { Attributes } from './xml-walk';

/** The words of a cell, run by run, as they are told. A raised number stays a small one: "Russia¹". */
export class RichText {
  private words = '';
  private run = '';
  private isRead = false;
  /** How many elements deep in a reading aid of East Asian words, which is no part of them. */
  private aids = 0;
  private place: 'sup' | 'sub' | null = null;

  open(name: string, { val }: Attributes): void {
    if (name === 'rPh') this.aids++;
    if (name === 'r') this.place = null;
    if (name === 'vertAlign') this.place = val === 'superscript' ? 'sup' : val === 'subscript' ? 'sub' : null;
    if (name === 't') this.isRead = this.aids === 0;
  }

  text(words: string): void {
    if (this.isRead) this.run += words;
  }

  close(name: string): void {
    if (name === 'rPh') this.aids--;
    if (name === 'r') this.place = null;
    if (name !== 't') return;
    this.words += this.place === null || this.run.trim() === '' ? this.run : raised(this.run, this.place);
    this.run = '';
    this.isRead = false;
  }

  /** What was told; the next begins empty. */
  take(): string {
    const { words } = this;
    this.words = '';
    this.place = null;
    return words.includes('_x') ? words.replace(ESCAPED, unescaped) : words;
  }
}

/** How a character that XML cannot hold is written: "_x000D_". */
const ESCAPED = /_x([\dA-Fa-f]{4})_/g;
const unescaped = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16));

/** The words that cells of all sheets share, in the order of their numbers. */
export function sharedStrings(parts: OfficeParts, path: string): string[] {
  const strings: string[] = [];
  const rich = new RichText();
  parts.walk(path, {
    open: (name, attributes) => rich.open(name, attributes),
    text: (words) => rich.text(words),
    close(name) {
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
  });
  return strings;
}
