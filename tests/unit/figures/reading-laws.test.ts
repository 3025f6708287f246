import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '@/lib/core/figures/figure';
import { scanFigures } from '@/lib/core/figures/read';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { readFigures } from '@/lib/core/frames/read-figures';
import { english } from '@/lib/server/grammar/english';
import { readLine } from '@/tests/corpus/notation';

const COUNTRIES =
  'Norway China France Britain Chad Turkey Jordan Georgia Ireland Niger Oman Mali Peru Cuba Guinea Poland Iceland Mexico Japan Chile Hungary Greece Togo Qatar Fiji Samoa India Italy Kenya Sweden'.split(
    ' ',
  );
const NATIONALITIES =
  'Norwegian Chinese French British Chadian Turkish Jordanian Georgian Irish Swiss Omani Malian Peruvian Cuban Guinean Polish Icelandic Mexican Japanese Chilean Hungarian Greek Thai Qatari Dutch American Indian Italian Kenyan Swedish Danish Czech Israeli Iraqi Welsh Scottish Filipino'.split(
    ' ',
  );
/** With "@" for a country, "#" for a nationality. */
const SENTENCES = [
  '@ had 12 million people and 40 mines in 2020.',
  'Sales in @ rose 4.5% to 12 million tonnes, and 30 in @ shut.',
  'Exports to @ fell by a fifth to 48,000 tonnes.',
  'About 300 people from @ and 20 from Ghana came.',
  '@ won 12 medals, @ 9 and Ghana 7.',
  'In @ 40 were killed.',
  'More than half of @ is forest, 2,000 km from Ghana.',
  '@, 5 years on, has paid $3 billion.',
  'It took 5 days to reach @; 3,000 miles away 12 ships left @ 4 days later.',
  'Three # hikers and 12 # firms were fined.',
  'At least seven # makers and 11 # chip designers face it.',
  'Some 40% of # exports and one in five # homes are at risk.',
  'Two # police officers and 14 # soldiers left.',
  'The 12 # ships weighed 400 tonnes.',
  '# output rose 3%, # prices 4%.',
];
const DOERS = ['the port', 'the council', 'the airline', 'a museum', 'the mill', 'the parish'];
const DEEDS = ['cut', 'added', 'sold', 'built', 'closed', 'bought', 'repaired', 'shed', 'hired'];
const AMOUNTS = ['340 jobs', 'at least 12 boats', '4,000 tonnes of salt', '60 new homes', 'nearly 900 seats'];
/** The corpora, but for tables, for what is quoted already, and for capitals that in quotation marks would be a title. */
const CORPORA = path.join(import.meta.dirname, '../../corpus');
const LINES = readdirSync(CORPORA)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(path.join(CORPORA, name), 'utf8').split('\n'))
  .filter((line) => line !== '' && !/^#|["“”\t]|⟦[^|]*(?:Civilians|Trains|RBIs)\|/.test(line))
  .map((line) => readLine(line).text);
const OWNERS = ['Spain', 'Italy', 'Norland', 'Ghana', 'Leeds', 'Peru'];
const COUNTED = ['medals', 'cases', 'ships', 'seats'];

const grammar = english();
const claims = (text: string): FigureInContext[] =>
  readFigures(text, { grammar }).filter(({ status }) => status === 'pending');
const reading = ({ amount, high, kind, comparator, direction, movement, unit, per }: Figure) => ({
  amount: [amount?.written, amount?.times, amount?.over, high?.written],
  ...{ kind, comparator, direction, movement, unit, per },
});
const of = <T>(list: readonly T[]) => fc.constantFrom(...list);
const opening = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

describe('what a sentence says', () => {
  it('of its figures is the same of whichever country', () => {
    fc.assert(
      fc.property(of(SENTENCES), of(COUNTRIES), of(NATIONALITIES), (sentence, country, nationality) => {
        const read = (land: string, people: string) =>
          scanFigures(sentence.replaceAll('@', land).replaceAll('#', people))
            .filter(({ status }) => status === 'pending')
            .map(reading);
        expect(read(country, nationality)).toEqual(read('Norway', 'Norwegian'));
      }),
      { numRuns: 400 },
    );
  });

  it('in the passive is what it says in the active: the figure, what it is of, and who did it', () => {
    fc.assert(
      fc.property(of(DOERS), of(DEEDS), of(AMOUNTS), (doer, deed, amount) => {
        const told = (text: string) =>
          claims(text).map((figure) => ({
            ...reading(figure),
            subject: figure.subject?.text.toLowerCase(),
            of: figure.ofWhat?.text.toLowerCase(),
            ...{ role: figure.role, sureness: figure.sureness, when: figure.frame?.when?.text },
          }));
        const active = told(`${opening(doer)} ${deed} ${amount} last year.`);
        expect(active[0]?.subject).toBeTruthy();
        expect(told(`${opening(amount)} were ${deed} by ${doer} last year.`)).toEqual(active);
      }),
    );
  });

  it('is the same of a figure in quotation marks: what it is, and what it is of', () => {
    const different = LINES.flatMap((text) =>
      claims(text).flatMap((figure) => {
        const { quoteStart, quoteEnd } = figure;
        const quoted = `${text.slice(0, quoteStart)}“${text.slice(quoteStart, quoteEnd)}”${text.slice(quoteEnd)}`;
        const same = claims(quoted).find(({ start, end }) => start <= figure.start + 1 && end > figure.start + 1);
        const told = (one: FigureInContext | undefined) =>
          one && JSON.stringify([reading(one), one.role, one.sureness, one.subject?.text.replace(/[“”]/g, '')]);
        return told(same) === told(figure) ? [] : [quoted];
      }),
    );
    expect(LINES.length).toBeGreaterThan(500);
    expect(different).toEqual([]);
  });

  it('in a list that leaves out what it counts keeps the order, the thing and the owners', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(of(OWNERS), { minLength: 3, maxLength: 3 }),
        of(COUNTED),
        of(['won', 'lost']),
        fc.uniqueArray(fc.integer({ min: 13, max: 900 }), { minLength: 3, maxLength: 3 }),
        ([a, b, c], thing, verb, [x, y, z]) => {
          const found = claims(`${a} ${verb} ${x} ${thing}, ${b} ${y} and ${c} ${z}.`);
          expect(found.map(({ amount }) => amount?.written)).toEqual([x, y, z].map(String));
          expect(found.map(({ subject }) => subject?.text)).toEqual([thing, thing, thing]);
          expect(found.slice(1).map(({ ofWhat }) => ofWhat?.text)).toEqual([b, c]);
          expect(new Set(found.map(({ direction }) => direction)).size).toBe(1);
        },
      ),
    );
  });
});
