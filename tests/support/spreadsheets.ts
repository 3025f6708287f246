import { makeZip } from '@/tests/unit/ingest/make-documents';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A cell of a sheet: words, a number, a number with its format, or the XML of the cell's inside. */
export type MadeCell =
  | string
  | number
  | null
  | { readonly number: number | string; readonly format: string }
  | { readonly type: string; readonly inside: string }
  | { readonly words: string; readonly steps: number };

export interface MadeSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merged?: readonly string[];
  /** Counted from 1, as the file counts. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

interface MadeBook {
  readonly sheets: readonly MadeSheet[];
  readonly startsIn1904?: boolean;
  /** XML files in place of those that are made, or beside them. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
}

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** "A1" is column 0 of row 0. */
export function referenceOf(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** The least that is an Excel file. Words are shared strings; each format and indent is a style. */
export function makeXlsx({ sheets, startsIn1904 = false, files = {} }: MadeBook): Uint8Array {
  const styles = new Styles();
  const strings: string[] = [];
  const made = sheets.map((sheet) => sheetXml(sheet, styles, strings));
  return makeZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${startsIn1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="s${at}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => [`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['strings', 'sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles', '/xl/styles.xml'],
    ]),
    ...Object.fromEntries(made.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.join('')}</sst>`,
    'xl/styles.xml': styles.xml(),
    ...files,
  });
}

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The XML of a sheet around that of its rows. */
export const worksheet = (rows: string, before = '', after = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

function sheetXml(sheet: MadeSheet, styles: Styles, strings: string[]): string {
  const { rows, merged = [], hiddenRows = [], hiddenColumns = [] } = sheet;
  const lines = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : '';
    const inside = cells.map((cell, column) => cellXml(cell, referenceOf(row, column), styles, strings)).join('');
    return `<row r="${row + 1}"${hidden}>${inside}</row>`;
  });
  const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`).join('');
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return worksheet(lines.join(''), `<cols>${columns}</cols>`, `<mergeCells>${merges}</mergeCells>`);
}

function cellXml(cell: MadeCell, reference: string, styles: Styles, strings: string[]): string {
  if (cell === null) return `<c r="${reference}" s="0"/>`;
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${shared(cell, strings)}</v></c>`;
  if ('number' in cell) return `<c r="${reference}" s="${styles.of(cell.format, 0)}"><v>${cell.number}</v></c>`;
  if ('words' in cell)
    return `<c r="${reference}" s="${styles.of('General', cell.steps)}" t="s"><v>${shared(cell.words, strings)}</v></c>`;
  return `<c r="${reference}" t="${cell.type}">${cell.inside}</c>`;
}

const shared = (words: string, strings: string[]): number =>
  strings.push(`<si><t xml:space="preserve">${escaped(words)}</t></si>`) - 1;

/** Formats begin at 164, where those of a file's own do; "#14" is the built-in one of that number. */
class Styles {
  private readonly styles: string[] = ['General 0'];
  private readonly formats: string[] = [];

  of(format: string, steps: number): number {
    const style = `${format.startsWith('#') && /^#\d+$/.test(format) ? format.slice(1) : this.formatId(format)} ${steps}`;
    if (!this.styles.includes(style)) this.styles.push(style);
    return this.styles.indexOf(style);
  }

  xml(): string {
    const formats = this.formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
    const xfs = this.styles.map((style) => {
      const [id = '0', steps = '0'] = style.split(' ');
      return `<xf numFmtId="${Number(id) || 0}"><alignment indent="${steps}"/></xf>`;
    });
    return `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="@"/></dxf></dxfs></styleSheet>`;
  }

  private formatId(format: string): number {
    if (format === 'General') return 0;
    if (!this.formats.includes(format)) this.formats.push(format);
    return 164 + this.formats.indexOf(format);
  }
}

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = ['office', 'table', 'text', 'style', 'fo', 'calcext', 'draw', 'manifest']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ');

/** The least that is an OpenDocument spreadsheet, around the XML of its tables and styles. */
export function makeOds(
  tables: string,
  { styles = '', files = {} }: { readonly styles?: string; readonly files?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  return makeZip({
    mimetype: ODS_TYPE,
    'content.xml': `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest ${NAMESPACES}><manifest:file-entry manifest:media-type="${ODS_TYPE}"/></manifest:manifest>`,
    ...files,
  });
}
