import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskClaim } from '@/lib/contracts/claims';
import { articleFindings } from '@/lib/server/queries/findings';
import { workingsFor } from '@/lib/server/queries/workings';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { lookIn } from '@/lib/server/services/sources/look-in';
import { pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { firstMatch } from '@/tests/support/evidence';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

/** The vectors of PRODUCT, in words of our own. */
const WAR_AND_OIL = `Oil keeps flowing while the front moves

Ukraine said it had won back 3,500 square miles. The war began nearly seven months ago, on 24 February 2022.

Arrivals of oil came to 7.15 million tons in July, a rise of 7.6% on a year earlier, the customs office said. More than 80% of it came by pipe. Five electronics companies sell the equipment.

Unemployment rose from 4.2% to 5.2%, up 1%. Freight from the same port went from 6.64 million tonnes to 7.11 million tonnes, a rise of 7.1%.
`;

describe.each(databaseKinds())('the vectors of PRODUCT on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let desk: Awaited<ReturnType<typeof anArticle>>;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    desk = await anArticle(db, { text: WAR_AND_OIL, publishedOn: '2022-09-13' });
  });
  afterAll(() => db.close());

  const claim = (display: string): DeskClaim => claimOf(desk, display);

  async function compared(display: string, value: string) {
    const source = { kind: 'paper' as const, title: value };
    const { claim: after } = await addEvidence(ana.context, {
      claimId: claim(display).id,
      source,
      evidence: { value },
    });
    return after.evidence.at(-1)?.comparison;
  }

  it.each([
    [
      '3,500 square miles',
      '9,000 km²',
      'overlaps',
      'Source: 9,000 km² (3,475 square miles). 3,500 square miles may be right, but is printed more precisely than the source, which says 3,282 to 3,668 square miles.',
    ],
    [
      '3,500 square miles',
      '8,000 km²',
      'off by',
      'Source: 8,000 km² (3,089 square miles). 3,500 square miles is too high by 411.2 square miles, 13.3% of the source.',
    ],
    [
      '3,500 square miles',
      '9,064.96 km²',
      'rounds to',
      'Source: 9,064.96 km² (3,500 square miles). 3,500 square miles rounds it correctly.',
    ],
    ['over 80%', '81.3%', 'bound holds', 'Source: 81.3%. “over 80%” holds.'],
    [
      'over 80%',
      '79.6%',
      'off by',
      'Source: 79.6%. “over 80%” does not hold: the source is 0.4 percentage points below it.',
    ],
    [
      'over 80%',
      '93%',
      'bound holds but is loose',
      'Source: 93%. “over 80%” is true, but understates: the source is 16.3% past it.',
    ],
    ['5 companies', '5 companies', 'exact', 'Source: 5 companies. 5 companies is exactly that.'],
    ['5 companies', '6 companies', 'off by', 'Source: 6 companies. 5 companies is too low by 1, 16.7% of the source.'],
  ])('%s against %s: %s', async (display, value, outcome, sentence) => {
    expect(await compared(display, value)).toMatchObject({ outcome, sentence });
  });

  it('says before there is any source what July 2021 must have been', async () => {
    const { implied } = await articleFindings(ana.context, desk.article.id);
    const must = 'If both are right, July 2021 was 6.637 to 6.653 million tons.';
    expect(implied[claim('7.15 million tons').id]).toBe(must);
    expect(implied[claim('+7.6%').id]).toBe(must);
  });

  it('finds the tonnes in a source, computes the other kinds of ton, and offers the working', async () => {
    const claimId = claim('7.15 million tons').id;
    const given =
      'In July 2022 oil arrivals came to 7,147,000 tonnes.\n\nIn July 2021 they had come to 6,645,000 tonnes.\n';
    const { found } = await lookIn(ana.context, { claimId, given });
    const { claim: after } = await pinEvidence(
      ana.context,
      await firstMatch(ana.context, claimId, found?.snapshotId ?? ''),
    );
    expect(after.evidence.at(-1)?.comparison).toMatchObject({
      standing: 'agrees',
      outcome: 'incomparable',
      sentence:
        'Source: 7,147,000 tonnes. 7.15 million tons rounds it correctly, if metric tons are meant. As short tons 6,486,371 tonnes, as long tons 7,264,735 tonnes.',
      slips: [],
    });
    expect(await compared('+7.6%', '6,645,000 tonnes')).toMatchObject({ outcome: 'incomparable' });
    const { fitting } = await workingsFor(ana.context, claim('+7.6%').id);
    expect(fitting.map(({ relation, sentence }) => `${relation}: ${sentence}`)).toContainEqual(
      expect.stringMatching(
        /^percent change: \w \/ \w - 1 = 7\.5\d+% if its values are exact, 7\.\d+ to 7\.\d+% if they are rounded\.$/,
      ),
    );
  });

  it('names the slip of a transposed figure', async () => {
    expect(await compared('7.15 million tons', '7.51 million tonnes')).toMatchObject({
      standing: 'differs',
      slips: ['digits transposed: 7.51 million tons'],
    });
  });

  it('offers the time between the dates of the article for nearly seven months', async () => {
    const { fitting } = await workingsFor(ana.context, claim('nearly 7 months').id);
    expect(fitting).toContainEqual(
      expect.objectContaining({
        relation: 'time between two dates',
        sentence: 'span(2022-02-24, 2022-09-13) = 6.645 months.',
        standing: 'agrees',
      }),
    );
  });

  it('flags 4.2 to 5.2 called up 1 per cent, and confirms what fits', async () => {
    const { findings } = await articleFindings(ana.context, desk.article.id);
    expect(findings.map(({ outcome, sentence }) => `${outcome}: ${sentence}`)).toEqual([
      // By the article's own day.
      'confirmed: From 24 February 2022 to 13 September 2022 is 6.419 to 6.871 months, which fits “seven months”.',
      'contradicted: From 4.2% to 5.2% is +21.18 to +26.51%, so “1%” does not fit; it is +0.9 to +1.1 percentage points.',
      'confirmed: From 6.64 million tonnes to 7.11 million tonnes is +6.922 to +7.234%, which fits “7.1%”.',
    ]);
  });
});
