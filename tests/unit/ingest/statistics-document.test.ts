import { describe, expect, it } from 'vitest';
import type { TextTable } from '@/lib/core/text/laid/text-table';
import type { ReadDocument } from '@/lib/server/ingest/document';
import { parseDocument } from '@/lib/server/ingest/parse-document';
import { utf8 } from './make-documents';

async function read(source: unknown, contentType = ''): Promise<ReadDocument> {
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const document = await parseDocument(utf8(text), contentType);
  if (document.outcome !== 'read') throw new Error(`${document.why}: ${document.message}`);
  for (const cell of document.tables.flatMap(({ rows }) => rows.flat()))
    expect(document.text.slice(cell.start, cell.end)).toBe(cell.text);
  return document;
}

const why = async (source: unknown) => {
  const document = await parseDocument(utf8(typeof source === 'string' ? source : JSON.stringify(source)), '');
  return document.outcome === 'unreadable' ? document.why : document.text;
};

const grid = (table: TextTable | undefined) => table?.rows.map((row) => row.map(({ text }) => text));

const categories = (labels: Readonly<Record<string, string>>) => ({
  category: { index: Object.keys(labels), label: labels },
});

/** Jobs by branch and month, our own numbers. */
const STAT = {
  version: '2.0',
  class: 'dataset',
  label: 'Jobs in the harbour',
  source: 'Harbour office',
  id: ['sex', 'branch', 'unit', 'time'],
  size: [1, 2, 1, 3],
  role: { time: ['time'] },
  dimension: {
    sex: { label: 'Sex', ...categories({ T: 'Total' }) },
    branch: { label: 'Branch', ...categories({ A: 'Grain', B: 'Ferries' }) },
    unit: { label: 'Unit of measure', ...categories({ THS: 'Thousand persons' }) },
    time: { label: 'Time', category: { index: { '2022-07': 0, '2022-08': 1, '2022-09': 2 } } },
  },
  value: [7.147, 6.64, 0.1 + 0.2, 5, null, 6],
  status: { 1: 'p', 3: 'b', 4: 'c' },
};

describe('JSON-stat', () => {
  it('is a table with the time across, what is the same for all above it, and flags beside the values', async () => {
    const { kind, title, text, tables } = await read(STAT, 'application/json');
    expect({ kind, title }).toEqual({ kind: 'json-stat', title: 'Jobs in the harbour' });
    expect(text).toBe(
      'Jobs in the harbour, Sex: Total, Unit of measure: Thousand persons\nBranch\tJuly 2022\tAugust 2022\tSeptember 2022\n' +
        'Grain\t7.147\t6.64 (provisional)\t0.3\nFerries\t5 (b)\t.. (c)\t6\n\nb: break in time series\nc: confidential\nSource: Harbour office',
    );
    expect(tables[0]).toMatchObject({ headerRows: 1 });
    expect(tables[0]?.marked).toContainEqual({ row: 1, column: 2, value: '6.64' });
    expect(tables[0]?.marked).toContainEqual({ row: 1, column: 0, isHead: true });
  });

  it('takes values by place, names for flags from the file, and units of what is measured', async () => {
    const { text } = await read({
      ...STAT,
      id: ['what', 'time'],
      size: [2, 3],
      dimension: {
        what: {
          label: 'Measure',
          category: {
            label: { J: 'Jobs', W: 'Wages' },
            unit: { J: { label: 'Persons', multiplier: 3 }, W: { label: 'EUR' } },
          },
        },
        time: STAT.dimension.time,
      },
      value: { 0: 5, 5: 6 },
      status: { 5: 'x' },
      extension: { status: { label: { x: 'counted by hand' } } },
    });
    expect(text).toBe(
      'Jobs in the harbour\nMeasure\tUnit\tJuly 2022\tAugust 2022\tSeptember 2022\nJobs\tthousand persons\t5\t\t\nWages\tEUR\t\t\t6 (x)\n\nx: counted by hand\nSource: Harbour office',
    );
  });

  it('is read from a bundle of version 1, and from a collection', async () => {
    const { id, size, dimension, role, ...rest } = STAT;
    const whole = await read(STAT);
    expect((await read({ dataset: { ...rest, dimension: { id, size, role, ...dimension } } })).text).toBe(whole.text);
    const collection = { version: '2.0', class: 'collection', link: { item: [STAT, STAT] } };
    expect((await read(collection)).tables).toHaveLength(2);
  });

  it('tells categories of one label apart', async () => {
    const branch = { label: 'Branch', ...categories({ A: 'Grain', B: 'Grain' }) };
    const { tables } = await read({ ...STAT, dimension: { ...STAT.dimension, branch } });
    expect(grid(tables[0])?.map(([first]) => first)).toEqual(['Branch', 'Grain (A)', 'Grain (B)']);
  });

  const digits = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`c${at}`, at]));
  const long = { category: { index: digits } };

  it.each<[string, unknown, string]>([
    ['sizes that are not those of its dimensions', { ...STAT, size: [1, 1e9, 1, 3] }, 'not-statistics'],
    ['a value where none can be', { ...STAT, value: { 99: 5 } }, 'not-statistics'],
    ['a place that is none', { ...STAT, value: { '-1': 5 } }, 'not-statistics'],
    ['a dimension that is not there', { ...STAT, id: ['sex', 'branch', 'unit', '__proto__'] }, 'not-statistics'],
    [
      'more places than can be counted',
      {
        ...STAT,
        id: [...'abcdef'],
        size: Array(6).fill(1000),
        role: {},
        dimension: Object.fromEntries([...'abcdef'].map((id) => [id, long])),
        value: { 1: 5 },
      },
      'not-statistics',
    ],
    ['no values', { ...STAT, value: [], status: {} }, 'empty'],
    ['half of its text', JSON.stringify(STAT).slice(0, -9), 'damaged'],
  ])('with %s says what is wrong', async (_name, source, code) => expect(await why(source)).toBe(code));

  it('with few values in a wide and high grid takes no more room than they need', async () => {
    const sparse = {
      ...STAT,
      id: ['a', 'b', 'time'],
      size: [1000, 1000, 3],
      dimension: { a: long, b: long, time: STAT.dimension.time },
      value: { 0: 5, 2999999: 6 },
      status: {},
    };
    expect(grid((await read(sparse)).tables[0])).toEqual([
      ['a', 'b', 'July 2022', 'August 2022', 'September 2022'],
      ['c0', 'c0', '5', '', ''],
      ['c999', 'c999', '', '', '6'],
    ]);
  });

  it('that is any other JSON stays a text', async () => {
    expect(await read({ ships: 5 })).toMatchObject({ kind: 'text', text: '{"ships":5}' });
  });
});

const component = (id: string, name: string, values: Readonly<Record<string, string>>, more = {}) => ({
  ...{ id, name, ...more },
  values: Object.entries(values).map(([code, label]) => ({ id: code, name: label })),
});

const DIMENSIONS = [
  component('FREQ', 'Frequency', { M: 'Monthly' }),
  component('BRANCH', 'Branch', { A: 'Grain', B: 'Ferries' }),
];
const TIME = component('TIME_PERIOD', 'Time', { '2022-08': '2022-08', '2022-07': '2022-07' });
const STATUS = component('OBS_STATUS', 'Status', { A: 'Normal', P: 'Provisional value' });
const UNIT = component('UNIT_MEASURE', 'Unit', { PS: 'Persons' });
const MULT = component('UNIT_MULT', 'Multiplier', { 0: 'Units', 3: 'Thousands' });

const JOBS =
  'Jobs, Frequency: Monthly, Unit: thousand persons\nBranch\tJuly 2022\tAugust 2022\nGrain\t7.147\t6.64 (provisional)\nFerries\t\t5';

describe('SDMX-JSON', () => {
  it('of version 1 is read by series, with what attributes say of the unit and the status', async () => {
    const structure = {
      name: 'Jobs',
      dimensions: { dataSet: [], series: DIMENSIONS, observation: [TIME] },
      attributes: { dataSet: [UNIT], series: [MULT], observation: [STATUS] },
    };
    const dataSets = [
      {
        attributes: [0],
        series: {
          '0:0': { attributes: [1], observations: { 1: [7.147, 0], 0: [6.64, 1] } },
          '0:1': { attributes: [1], observations: { 0: [5, null] } },
        },
      },
    ];
    expect(await read({ header: {}, structure, dataSets })).toMatchObject({
      kind: 'sdmx-json',
      title: 'Jobs',
      text: JOBS,
    });
    expect((await read({ meta: {}, data: { structure, dataSets } })).text).toBe(JOBS);
  });

  it('of version 2 is read flat, with attributes of groups and names in several languages', async () => {
    const named = (one: ReturnType<typeof component>) => ({
      ...one,
      names: { de: 'x', en: one.name },
      name: undefined,
    });
    const structures = [
      {
        names: { en: 'Jobs', fr: 'Emplois' },
        dimensions: { observation: [...DIMENSIONS.map(named), TIME] },
        attributes: { dimensionGroup: [UNIT, MULT], observation: [STATUS] },
        measures: { observation: [{ id: 'OBS_VALUE' }] },
      },
    ];
    const dataSets = [
      {
        structure: 0,
        dimensionGroupAttributes: { '0::': [0, null], ':0:': [null, 1], ':1:': [null, 1] },
        observations: { '0:0:1': ['7.147', 0], '0:0:0': [6.64, 1], '0:1:0': [5] },
      },
    ];
    expect((await read({ meta: {}, data: { structures, dataSets } })).text).toBe(JOBS);
  });

  it('has its unit beside each row where units differ', async () => {
    const unit = component('UNIT_MEASURE', 'Unit', { PS: 'Persons', PC: 'Percent' });
    const structure = { name: 'Jobs', dimensions: { series: [...DIMENSIONS, unit], observation: [TIME] } };
    const dataSets = [{ series: { '0:0:0': { observations: { 1: [5] } }, '0:0:1': { observations: { 1: [6] } } } }];
    expect((await read({ structure, dataSets })).text).toBe(
      'Jobs, Frequency: Monthly, Branch: Grain\nUnit\tJuly 2022\tAugust 2022\nPersons\t5\t\nPercent\t6\t',
    );
  });

  it.each<[string, unknown]>([
    ['no structure', { dataSets: [{ observations: { 0: [5] } }], dimensions: 0 }],
    [
      'a key that is none',
      { structure: { dimensions: { observation: [TIME] } }, dataSets: [{ observations: { a: [5] } }] },
    ],
    ['a structure that is not there', { structures: [], dataSets: [{ structure: 7 }], dimensions: 0 }],
  ])('with %s says what is wrong', async (_name, source) => expect(await why(source)).toBe('not-statistics'));
});

describe('SDMX-CSV', () => {
  it('with codes alone is a table', async () => {
    const source = `DATAFLOW,FREQ,BRANCH,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT
HO:JOBS(1.0),M,GRAIN,2022-08,6.64,P,PS,3\nHO:JOBS(1.0),M,GRAIN,2022-07,7.147,A,PS,3\nHO:JOBS(1.0),M,FERRIES,2022-08,,M,PS,3\n`;
    const { kind, text } = await read(source, 'text/csv');
    expect(kind).toBe('sdmx-csv');
    expect(text).toBe(
      'FREQ: M, Unit: thousand PS\nBRANCH\tJuly 2022\tAugust 2022\nGRAIN\t7.147\t6.64 (provisional)\nFERRIES\t\t.. (m)\n\nm: missing: cannot exist',
    );
  });

  it('with codes and names in one field is told in names', async () => {
    const source = `DATAFLOW,LAST UPDATE,"BRANCH: Branch","unit: Unit of measure",TIME_PERIOD: Time,OBS_VALUE: Value,OBS_FLAG: Flag
HO:JOBS,01/08/22,A: Grain,THS: Thousand persons,2022-Q2: 2022-Q2,7.147,e: estimated\nHO:JOBS,01/08/22,B: Ferries,THS: Thousand persons,2022-Q2: 2022-Q2,5,\n`;
    expect((await read(source)).text).toBe(
      'Unit: Thousand persons\nBranch\tQ2 2022\nGrain\t7.147 (estimated)\nFerries\t5',
    );
  });

  it('with names in columns of their own is told in names', async () => {
    const source = `STRUCTURE;STRUCTURE_ID;STRUCTURE_NAME;ACTION;BRANCH;Branch;TIME_PERIOD;Time period;OBS_VALUE;Value;UNIT_MEASURE;Unit;UNIT_MULT;Multiplier
DATAFLOW;HO:JOBS(1.0);Jobs;I;A;Grain;2022;;7.147;;PS;Persons;3;Thousands\nDATAFLOW;HO:JOBS(1.0);Jobs;I;B;Ferries;2022;;5;;PS;Persons;3;Thousands\n`;
    expect((await read(source)).text).toBe('Jobs, Unit: thousand persons\nBranch\t2022\nGrain\t7.147\nFerries\t5');
  });

  it('keeps values of one name apart, and has a row for each where there would be too many columns', async () => {
    const heads = 'DATAFLOW,BRANCH,TIME_PERIOD,OBS_VALUE\n';
    expect((await read(`${heads}x,A,2022,5\nx,A,2022,6\n`)).text).toBe(
      'BRANCH: A\nBRANCH\t2022\nA\t5\nA\t6'.replace('BRANCH: A\n', ''),
    );
    const days = Array.from({ length: 500 }, (_, at) => `x,A,day ${at},${at}`).join('\n');
    const { tables } = await read(heads + days);
    expect(grid(tables[0])?.slice(0, 2)).toEqual([
      ['BRANCH', 'TIME_PERIOD', 'Value'],
      ['A', 'day 0', '0'],
    ]);
  });

  it('that is any other file of values stays one', async () => {
    expect((await read('STRUCTURE,Height\nMole,5\nPier,6\n', 'text/csv')).kind).toBe('csv');
  });
});
