import 'server-only';
import type { Attributes, XmlVisitor } from './xml-walk';

/** Points in one of each unit of length, and how wide a space is in points. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75 };
const SPACE = 3;
const MOST_SPACES = 200;
const LENGTH = /^(\d{1,4}(?:\.\d{1,6})?)([a-z]{2})$/;

/** What the styles of an OpenDocument file say that matters here: hidden sheets, indents, raised and lowered letters. */
export class OdsStyles implements XmlVisitor {
  private readonly hiding = new Set<string>();
  private readonly indents = new Map<string, number>();
  private readonly places = new Map<string, 'sup' | 'sub'>();
  private style = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'style') this.style = attributes['style:name'] ?? '';
    else if (name === 'table-properties' && attributes['table:display'] === 'false') this.hiding.add(this.style);
    else if (name === 'paragraph-properties') this.indented(attributes['fo:margin-left']);
    else if (name === 'text-properties') this.placed(attributes['style:text-position']);
  }

  hides(table = ''): boolean {
    return this.hiding.has(table);
  }

  /** In widths of a space. */
  indent(cell = ''): number {
    return this.indents.get(cell) ?? 0;
  }

  place(span = ''): 'sup' | 'sub' | null {
    return this.places.get(span) ?? null;
  }

  private indented(margin = ''): void {
    const [, number, unit = ''] = LENGTH.exec(margin) ?? [];
    const spaces = Math.round((Number(number ?? 0) * (POINTS[unit] ?? 0)) / SPACE);
    if (spaces > 0) this.indents.set(this.style, Math.min(spaces, MOST_SPACES));
  }

  /** "super 58%", or by how much it is raised: "33% 58%". */
  private placed(position = ''): void {
    const [first = ''] = position.split(' ');
    const raisedBy = first === 'super' ? 1 : first === 'sub' ? -1 : Number.parseFloat(first);
    if (raisedBy > 0) this.places.set(this.style, 'sup');
    if (raisedBy < 0) this.places.set(this.style, 'sub');
  }
}
