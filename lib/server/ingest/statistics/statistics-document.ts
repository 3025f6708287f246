import 'server-only';
import { type Cube, writeCube } from '@/lib/core/text/laid/cube';
import { TextBuilder } from '@/lib/core/text/laid/text-builder';
import { type DocumentKind, type ReadDocument, SHEET_LIMITS, Unreadable } from '../document';
import { jsonStatCubes } from './json-stat';
import { sdmxCsvCubes } from './sdmx-csv';
import { sdmxJsonCubes } from './sdmx-json';

export type StatisticsKind = Extract<DocumentKind, 'json-stat' | 'sdmx-json' | 'sdmx-csv'>;

const CUBES: Readonly<Record<StatisticsKind, (source: string) => Cube[]>> = {
  'json-stat': (source) => jsonStatCubes(parsed(source)),
  'sdmx-json': (source) => sdmxJsonCubes(parsed(source)),
  'sdmx-csv': sdmxCsvCubes,
};

/** A file as statistics offices serve them: each of its data sets is a table. */
export function readStatistics(kind: StatisticsKind, source: string): ReadDocument {
  const cubes = CUBES[kind](source).filter(({ observations }) => observations.length > 0);
  if (cubes.length === 0) throw new Unreadable('empty');
  const builder = new TextBuilder(SHEET_LIMITS);
  for (const cube of cubes) writeCube(cube, builder);
  const title = cubes[0]?.title ?? '';
  return {
    ...{ outcome: 'read', kind, text: builder.toString(), tables: builder.tables },
    ...(title === '' ? {} : { title: title.slice(0, 300) }),
  };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw new Unreadable('damaged');
    throw thrown;
  }
}
