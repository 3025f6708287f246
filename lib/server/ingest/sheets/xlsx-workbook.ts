import 'server-only';
import { type OfficeParts, pathFrom } from './office-parts';
import { type Attributes, attributeNamed, isTrue } from './xml-walk';

/** Where the parts of a workbook are. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly startsIn1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** @throws Unreadable `damaged` */
export function readWorkbook(parts: OfficeParts): Workbook {
  const main = byType(relationsOf(parts, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const relations = relationsOf(parts, main);
  const sheets: SheetPart[] = [];
  let startsIn1904 = false;
  parts.walk(main, {
    open(name, attributes) {
      if (name === 'workbookPr') startsIn1904 = isTrue(attributes.date1904);
      const part = name === 'sheet' ? sheetPart(attributes, relations) : undefined;
      if (part) sheets.push(part);
    },
  });
  return {
    ...{ sheets, startsIn1904 },
    ...{ strings: byType(relations, 'sharedStrings'), styles: byType(relations, 'styles') },
  };
}

/** Sheets that only hold a chart, a dialogue or a macro are no worksheets. */
function sheetPart(attributes: Attributes, relations: ReadonlyMap<string, Relation>): SheetPart | undefined {
  const relation = relations.get(attributeNamed(attributes, 'id') ?? '');
  if (!relation?.type.endsWith('/worksheet')) return undefined;
  const { name = '', state = 'visible' } = attributes;
  return { name, path: relation.path, isHidden: state !== 'visible' };
}

const byType = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((one) => one.type.endsWith(`/${type}`))?.path;

/** What a file of the archive refers to inside it. What it refers to outside is never looked at. */
function relationsOf(parts: OfficeParts, file: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  const path = pathFrom(file, `_rels/${file.split('/').at(-1)}.rels`);
  if (!parts.has(path)) return relations;
  parts.walk(path, {
    open(name, { Id, Type = '', Target, TargetMode }) {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      relations.set(Id, { type: Type, path: pathFrom(file, Target) });
    },
  });
  return relations;
}
