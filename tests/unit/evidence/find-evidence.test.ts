import { describe, expect, it } from 'vitest';
import { findEvidence } from '@/lib/core/checks/find-evidence';
import { headingUnit } from '@/lib/core/checks/heading-unit';
import { maySettle, proposals } from '@/lib/core/checks/proposals';
import { sayFinding, saySlip } from '@/lib/core/checks/say';
import { comparableOf, type SourceFigure } from '@/lib/core/checks/source-figure';
import { sourceFigures } from '@/lib/core/checks/source-figures';
import type { Wanted } from '@/lib/core/checks/statistics/fitting';
import { packTables, unpackTables } from '@/lib/core/checks/table-grid';
import { readFigures } from '@/lib/core/frames/read-figures';
import { plainTables } from '@/lib/core/text/laid/plain-tables';

const ARTICLE =
  'The port took in 7.15 million tons of oil in July, up 7.6% from a year ago. Over 80% of it was crude. The reclaimed area is about 3,500 square miles.';

const SOURCE = [
  'Monthly port bulletin',
  'Officials said 50 of 150 berths stood empty. Crude made up 81.3% of the oil. The area reclaimed so far is 9,000 km².',
  'Nothing of this has to do with 7.15 metres of snow.',
  '',
  'Month\tOil (tonnes)\tChange (%)',
  'July 2022\t7,147,000\t7.58',
  'June 2022\t7,290,000\t10.1',
].join('\n');

function claims(text = ARTICLE): Map<string, Wanted> {
  const pending = readFigures(text).filter(({ status }) => status === 'pending');
  return new Map(
    pending.map((figure) => {
      const sentence = text.slice(figure.sentence.start, figure.sentence.end);
      return [figure.display, { figure: comparableOf(figure), about: [], sentence }];
    }),
  );
}

const read = (text: string) => ({ text, figures: sourceFigures(text, plainTables(text)) });
const quoteOf = (text: string, figures: readonly SourceFigure[], index = -1) =>
  text.slice(figures[index]?.start, figures[index]?.end);

function find(display: string, source = read(SOURCE)) {
  const wanted = claims().get(display);
  if (!wanted) throw new Error(`No claim ${display} among ${[...claims().keys()].join(', ')}`);
  const found = findEvidence(source.text, source.figures, wanted);
  return { wanted, found, first: quoteOf(source.text, source.figures, found[0]?.index) };
}

describe('finding the figure of a source that could be the claim’s', () => {
  it('finds a cell by its unit in the heading, and says how it compares', () => {
    const { wanted, found, first } = find('7.15 million tons');
    expect(first).toBe('7,147,000');
    const [best] = found;
    expect(best && sayFinding(wanted.figure, best.evidence, best.finding)).toBe(
      'Source: 7,147,000 tonnes. 7.15 million tons rounds it correctly, if metric tons are meant. As short tons 6,486,371 tonnes, as long tons 7,264,735 tonnes.',
    );
    expect(maySettle(wanted, proposals(SOURCE, read(SOURCE).figures, wanted))).toBe(true);
  });

  it('tells shares, changes and areas apart', () => {
    expect(find('+7.6%').first).toBe('7.58');
    expect(find('over 80%').first).toBe('81.3%');
    expect(find('about 3,500 square miles').first).toBe('9,000 km²');
  });

  it('leaves out what measures something else', () => {
    const { found } = find('7.15 million tons');
    const quotes = found.map(({ index }) => quoteOf(SOURCE, read(SOURCE).figures, index));
    expect(quotes).not.toContain('7.15 metres');
  });

  it('names the slip where the digits are transposed', () => {
    const { found } = find('7.15 million tons', read('In July the port took in 7.51 million tonnes of oil.'));
    expect(found[0]?.standing).toBe('differs');
    expect(found[0]?.slips.map(saySlip)[0]).toMatch(/^digits transposed: 7\.51 million/);
  });

  it('tries a bare number of a table in the claim’s unit, and says so', () => {
    const { found } = find('7.15 million tons', read('Month\tOil\nJuly\t7,150,000\nJune\t7,290,000\n'));
    expect(found[0]).toMatchObject({ assumed: true, standing: 'agrees' });
  });

  it('puts the row of the claim’s own period first', () => {
    const source = read('Year\tOil taken in (million tonnes)\n2021\t7.15\n2022\t7.15\n');
    const wanted = claims().get('7.15 million tons');
    if (!wanted) throw new Error('no claim');
    const period = { text: '2022', from: '2022-01-01', to: '2022-12-31' };
    const found = findEvidence(source.text, source.figures, { ...wanted, figure: { ...wanted.figure, period } });
    expect(source.figures[found[0]?.index ?? -1]?.rowLabel).toBe('2022');
    expect(found).toHaveLength(2);
  });

  it('finds nothing for a figure without a value', () => {
    const wanted = claims().get('+7.6%');
    if (!wanted) throw new Error('no claim');
    expect(
      findEvidence(SOURCE, read(SOURCE).figures, { ...wanted, figure: { ...wanted.figure, amount: null } }),
    ).toEqual([]);
  });
});

describe('reading the figures of a source', () => {
  const { figures } = read(SOURCE);
  const cell = figures.find((figure) => quoteOf(SOURCE, [figure], 0) === '7,147,000');

  it('gives a cell its row, its column, its unit and its period', () => {
    expect(cell).toMatchObject({ rowLabel: 'July 2022', columnLabel: 'Oil (tonnes)', unitFrom: 'heading' });
    expect(cell?.cell).toEqual({ table: 0, row: 1, column: 1 });
    expect(cell?.figure).toMatchObject({ unit: 't', period: { from: '2022-07-01', to: '2022-07-31' } });
  });

  it('keeps spans that lie in the text, in order', () => {
    let last = 0;
    for (const { start, end } of figures) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = start;
    }
    expect(last).toBeLessThan(SOURCE.length);
  });

  it('reads neighbouring cells apart, whatever their digits would make together', () => {
    const text = 'Area\tA\tB\nNorth\t1\t250\nSouth\t12\t345\n';
    const found = read(text).figures.map((figure) => text.slice(figure.start, figure.end));
    expect(found).toEqual(['1', '250', '12', '345']);
  });

  it('packs tables and unpacks them the same', () => {
    const tables = plainTables(SOURCE).map(({ start, end, headerRows, rows }) => ({
      ...{ start, end, headerRows },
      rows: rows.map((row) => row.map((at) => ({ start: at.start, end: at.end }))),
    }));
    expect(unpackTables(packTables(tables))).toEqual(tables);
  });
});

describe('units in headings', () => {
  it.each([
    ['Exports (million tonnes)', 't', '1000000'],
    ['Value, USD million', 'USD', '1000000'],
    ['Share (%)', '%', '1'],
    ['Area in km²', 'km2', '1'],
    ["Output ('000 tonnes)", 't', '1000'],
    ['Price ($)', 'USD', '1'],
  ])('%s', (heading, unit, times) => {
    expect(headingUnit(heading)).toMatchObject({ unit, times });
  });

  it.each(['Month', 'Country', '', 'Table 3'])('%s names none', (heading) => {
    expect(headingUnit(heading)).toBeNull();
  });
});
