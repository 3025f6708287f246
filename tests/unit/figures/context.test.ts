import { describe, expect, it } from 'vitest';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';

const DATE = { date: '2022-09-13' };
const claims = (text: string) =>
  readFigures(text, { ...DATE, grammar: english() }).filter(({ status }) => status === 'pending');
const first = (text: string): FigureInContext => {
  const [figure] = claims(text);
  if (figure === undefined) throw new Error('no claim');
  return figure;
};
const plain = (words: string | undefined) => words?.replace(/^(?:The|the|its|Its) /, '');
const days = (when: FigureInContext['period']) => (when === null ? null : [when.from, when.to]);

describe('what a figure counts', () => {
  it.each([
    ['Police held five armed men.', 'armed men'],
    ['Crews moved 3,500 tons of wet sand.', 'wet sand'],
    ['Unemployment fell to 4.9% in May.', 'Unemployment'],
    ['A 9% slump in orders hurt the yard.', 'orders'],
    ['Wheat exports to Egypt totalled 7 million tons, up 3% from a year ago.', 'Wheat exports to Egypt'],
  ])('%s', (text, subject) => {
    expect(plain(first(text).subject?.text)).toBe(plain(subject));
  });

  it.each([
    ['Oil cost $82.15 a barrel.', 'Oil'],
    ['Brent crude settled 84 cents lower.', 'Brent crude'],
    ['The mill agreed to pay $7 million.', 'The mill'],
    ["Nigeria's population is 230 million.", "Nigeria's population"],
    ['Factory orders shrank again, falling 0.6 percent.', 'Factory orders'],
    ['The average fixed mortgage rate stood at 5.08%.', 'The average fixed mortgage rate'],
    ['Household debt stands at 138% of income, down on last year.', 'Household debt'],
    ['They found 15 such plants.', 'such plants'],
    ['Turnout was down five points.', 'Turnout'],
    ['The tunnel – a marvel – cost 12 billion francs.', 'The tunnel'],
    ['The bank left its key rate at 4.25%.', 'its key rate'],
    ['He batted well, with 34 home runs.', 'home runs'],
    ['Only three of the 27 member states met it.', 'member states'],
    ['Nurses in Ohio earn 12% less than doctors.', 'Nurses in Ohio'],
    ['Lucy Hale, 29, was jailed.', 'Lucy Hale'],
  ])('%s', (text, subject) => {
    expect(plain(first(text).subject?.text)).toBe(plain(subject));
  });

  it('a figure that stands inside another one’s subject only tells of which it is', () => {
    const [backing] = claims('As many as 41 of 46 economists had forecast it.');
    expect(backing?.subject?.text).toBe('economists');
  });

  it('nothing rather than a preposition, a mark or a lone verb', () => {
    expect(first('With 97% of ballots counted, Moreno led.').subject?.text).toBe('ballots');
    expect(first('Two of every five pupils walk.').subject?.text).toBe('pupils');
  });

  it('a share has its whole', () => {
    const share = first('More than 80% of new cars in the town were electric.');
    expect(share.ofWhat?.text).toBe('new cars in the town');
    expect(first('One in five adults smokes.').ofWhat?.text).toBe('adults');
    expect(first('It helped fewer than one household in 10.').ofWhat?.text).toBe('household');
    expect(first('Only 7% of the 1,046 users knew.').ofWhat?.text).toBe('users');
  });

  it('a change inherits what the level before it measured', () => {
    const [, change] = claims('Wheat exports to Egypt totalled 7 million tons, up 3% from a year ago.');
    expect(change?.subject).toMatchObject({ text: 'Wheat exports to Egypt' });
  });
});

describe('when', () => {
  it.each([
    ['Sales reached $4m in July.', '2022-07-01', '2022-07-31'],
    ['Sales reached $4m in November.', '2021-11-01', '2021-11-30'],
    ['Sales will reach $4m in November.', '2022-11-01', '2022-11-30'],
    ['Sales reached $4m in July 2019.', '2019-07-01', '2019-07-31'],
    ['Sales reached $4m in 2019.', '2019-01-01', '2019-12-31'],
    ['Sales reached $4m in the second quarter.', '2022-04-01', '2022-06-30'],
    ['Sales reached $4m in the fourth quarter.', '2021-10-01', '2021-12-31'],
    ['Sales reached $4m in the first half of 2020.', '2020-01-01', '2020-06-30'],
    ['Sales reached $4m in Q3 2020.', '2020-07-01', '2020-09-30'],
    ['Sales reached $4m last year.', '2021-01-01', '2021-12-31'],
    ['Sales reached $4m this month.', '2022-09-01', '2022-09-30'],
    ['Sales reached $4m last week.', '2022-09-05', '2022-09-11'],
    ['Sales reached $4m yesterday.', '2022-09-12', '2022-09-12'],
  ])('%s', (text, from, to) => {
    expect(days(first(text).period)).toEqual([from, to]);
  });

  it('a time behind another figure, or behind "since", is not its own', () => {
    const [now, then] = claims('Profit came in at €318m, against €402m a year earlier.');
    expect([now?.period, then?.period?.text]).toEqual([null, 'a year earlier']);
    expect(first('The pound bought $1.27, its best since last August.').period).toBeNull();
  });

  it('without the date of the article only what is written in full is known', () => {
    const [month, year] = readFigures('Sales reached $4m in July. Sales reached $5m in 2019.', {
      grammar: english(),
    }).filter((f) => f.status === 'pending');
    expect(month?.period).toMatchObject({ text: 'July', from: null, to: null });
    expect(days(year?.period ?? null)).toEqual(['2019-01-01', '2019-12-31']);
  });

  it('the dateline gives the date where none was given', () => {
    const text = 'Sales soar at the mill\nSept. 13, 2022 7:42 am ET\n\nSales reached $4m in July.';
    const [claim] = readFigures(text, { grammar: english() }).filter((f) => f.status === 'pending');
    expect(days(claim?.period ?? null)).toEqual(['2022-07-01', '2022-07-31']);
  });

  it('the base of a change is told from its period, and counted from it', () => {
    const [level, change] = claims('Oil sales totalled 7 million tons in July, up 3% from a year ago.');
    expect(days(level?.period ?? null)).toEqual(['2022-07-01', '2022-07-31']);
    expect(change?.base).toMatchObject({ text: 'a year ago', from: '2021-07-01', to: '2021-07-31' });
    expect(days(change?.period ?? null)).toEqual(['2022-07-01', '2022-07-31']);
    expect(first('Rents rose 4% from last year.').base?.text).toBe('last year');
    expect(first('Rents rose 4% last year.').base).toBeNull();
  });
});

describe('who says so', () => {
  it.each([
    ['Ukraine said it has retaken 40 villages.', 'Ukraine', false],
    ['Unemployment is 6.1%, according to the ONS.', 'the ONS', false],
    ['Exports rose 5%, according to data from the customs office.', 'the customs office', false],
    ['“We have 40,000 members,” said Ms Bauchtman.', 'Ms Bauchtman', true],
    ['“We have 40,000 members,” Ms Bauchtman said.', 'Ms Bauchtman', true],
    ['Carmarket, an agency in Oslo, reports that 80% of cars were new.', 'Carmarket', false],
    ['A government survey found 12% of pupils hungry.', 'A government survey', false],
    ['On Monday the firm said it would cut 600 jobs.', 'the firm', false],
    ['According to a report by the audit office published on Friday, 9% was lost.', 'the audit office', false],
  ])('%s', (text, who, quoted) => {
    expect(first(text).attribution).toMatchObject({ who, quoted });
  });

  it('nobody, where nobody is named', () => {
    expect(first('The firm paid $7 million to settle claims by users.').attribution).toBeNull();
    expect(first("It sold 4,000 cars, beating analysts' estimates.").attribution).toBeNull();
    expect(first('The Liberals are projected to win 169 seats.').attribution).toBeNull();
    expect(first('The bridge is 300 metres long.').attribution).toBeNull();
  });
});

describe('how figures hang together', () => {
  const links = (text: string) => claims(text).map((figure) => figure.links.map(({ relation }) => relation));

  it('from and to', () => {
    expect(links('Unemployment fell from 5.4% to 4.9%.')).toEqual([['to'], ['from']]);
    expect(links('Revenue rose to $4.2bn from $3.9bn.')).toEqual([['from'], ['to']]);
  });

  it('the same in another unit, a change of a level, a shared unit', () => {
    expect(links('They walked 500 miles (800 km).')).toEqual([['same-in-other-unit'], ['same-in-other-unit']]);
    expect(links('Exports totalled 7 million tons, up 3%.')).toEqual([[], ['change-of']]);
    expect(links('Prices rose 3 and 4 percent.')).toEqual([['shared-list'], ['shared-list']]);
  });
});

it('a large change of public money is worth more than a small count, a wish less than a fact', () => {
  const score = (text: string) => first(text).worthiness.score;
  expect(score('Federal spending rose 12% to a record.')).toBeGreaterThan(score('We saw two dogs there.'));
  expect(score('The budget deficit grew by 4%.')).toBeGreaterThan(score('I hope the budget deficit will grow by 4%?'));
});
