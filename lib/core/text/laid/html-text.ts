import { withoutTrailing } from '../trailing';
import { dataTable, tableToWrite } from './html-table';
import { isShown } from './html-visibility';
import { TextBuilder } from './text-builder';

/** Elements that begin and end a paragraph; the others that begin and end a line. */
const PARAGRAPHS = new Set(
  'address article aside blockquote body caption dl figure footer form h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul'.split(
    ' ',
  ),
);
const LINES = new Set(
  'br dd details div dt fieldset figcaption legend li summary tbody td tfoot th thead tr'.split(' '),
);

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** What a walk reports besides the text. */
export interface WalkOptions {
  /** Called for each data table before it is written: the table to write in its place, or null to leave it out. */
  readonly onTable?: (table: Element) => Element | null;
  /** Blanks that a page shows at the edges of a line (no-break spaces) stay. */
  readonly withEdges?: boolean;
  /** Inside raised or lowered text nothing is set apart any more, however deep it nests. */
  readonly flat?: boolean;
}

/** Writes what a reader would see of an element, in order, tables as tables. Goes as deep as the page does, without recursion. */
export function writeHtml(root: Element, builder: TextBuilder, options: WalkOptions = {}): void {
  const walk = new Walk(builder, options);
  for (let node = root.firstChild; node; ) {
    let inside: ChildNode | null = null;
    if (node.nodeType === TEXT || node.nodeType === CDATA) walk.text(node.nodeValue ?? '');
    else if (node.nodeType === ELEMENT && walk.enter(node as Element)) inside = node.firstChild;
    node = inside ?? onward(node, root, (element) => walk.leave(element));
  }
  walk.flush(2);
}

/** What a walk through a page has gathered of the current line. */
class Walk {
  private readonly line = new InlineText();
  private preformatted = 0;

  constructor(
    private readonly builder: TextBuilder,
    private readonly options: WalkOptions,
  ) {}

  text(value: string): void {
    this.line.add(value, this.preformatted > 0);
  }

  /** True if what is inside the element is to be walked too. */
  enter(element: Element): boolean {
    if (!isShown(element)) return false;
    const name = element.localName;
    this.edge(name);
    if (this.options.flat) return true;
    if (name === 'sup' || name === 'sub') {
      this.line.add(raised(textOf(element, { flat: true }), name), true);
      return false;
    }
    if (name === 'table' && dataTable(element)) {
      this.table(element);
      return false;
    }
    if (name === 'q') this.line.add('“', true);
    if (name === 'pre') this.preformatted++;
    return true;
  }

  leave(element: Element): void {
    if (!isShown(element)) return;
    const name = element.localName;
    if (name === 'q' && !this.options.flat) this.line.add('”', true);
    if (name === 'pre' && !this.options.flat) this.preformatted--;
    this.edge(name);
  }

  flush(lines: 1 | 2): void {
    this.builder.write(this.line.take(this.options.withEdges ?? false));
    this.builder.break(lines);
  }

  private edge(name: string): void {
    if (PARAGRAPHS.has(name)) this.flush(2);
    else if (LINES.has(name)) this.flush(1);
  }

  private table(element: Element): void {
    const wanted = this.options.onTable ? this.options.onTable(element) : element;
    if (wanted) this.builder.table(tableToWrite(wanted, (cell) => textOf(cell, { withEdges: true })));
  }
}

/** The running text between two breaks. Runs of white space are one space; a no-break space holds "1 250" together. */
class InlineText {
  private pieces: string[] = [];
  private last = '';

  add(value: string, preformatted: boolean): void {
    const raw = value.replaceAll('\u00AD', '');
    const collapsed = preformatted ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
    const joins = !preformatted && (this.last === '' || this.last === ' ' || this.last === '\n');
    const text = joins && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (text === '') return;
    this.pieces.push(text);
    this.last = text.at(-1) ?? '';
  }

  take(withEdges: boolean): string {
    const text = this.pieces.join('');
    this.pieces = [];
    this.last = '';
    return withEdges ? withoutTrailing(text, ' \t\r\n\f').replace(/^[ \t\r\n\f]+/, '') : text.trim();
  }
}

/** The text of one element by itself. */
export function textOf(element: Element, options: WalkOptions = {}): string {
  const builder = new TextBuilder();
  writeHtml(element, builder, options);
  return builder.toString();
}

/** The next node in the order of the document, and word of each element that ends on the way there. */
function onward(from: ChildNode, root: Element, leave: (element: Element) => void): ChildNode | null {
  let node: ChildNode = from;
  if (node.nodeType === ELEMENT) leave(node as Element);
  while (!node.nextSibling) {
    const parent = node.parentElement;
    if (!parent || parent === root) return null;
    leave(parent);
    node = parent;
  }
  return node.nextSibling;
}

const RAISED = new Map([...'0123456789+-−()'].map((plain, at) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾'][at] ?? plain]));
const LOWERED = new Map([...'0123456789+-−()'].map((plain, at) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎'][at] ?? plain]));

/** "3,500" with a raised 1 must not read 35001: small digits stay small, a raised letter keeps its distance. */
export function raised(text: string, name: 'sup' | 'sub'): string {
  const small = name === 'sup' ? RAISED : LOWERED;
  const plain = text.replace(/\s+/g, ' ').trim();
  if ([...plain].every((character) => small.has(character)))
    return [...plain].map((digit) => small.get(digit)).join('');
  return name === 'sub' || /^(st|nd|rd|th|e|er|re|o|a|º|ª|™|®|\[.*\])$/.test(plain) ? plain : ` ${plain}`;
}
