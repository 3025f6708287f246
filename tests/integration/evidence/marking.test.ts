import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { MarkedEnd, TryMarks } from '@/lib/contracts/evidence';
import { claimHistory } from '@/lib/server/queries/desk';
import { knownSources } from '@/lib/server/queries/known-sources';
import { openedCopy } from '@/lib/server/queries/opened-copy';
import { copyText } from '@/lib/server/queries/source-page';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { editEvidence, removeEvidence } from '@/lib/server/services/sources/edit-evidence';
import { editSource } from '@/lib/server/services/sources/edit-source';
import { addPastedText } from '@/lib/server/services/sources/from-outside';
import { pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { tryMarks, tryValue } from '@/lib/server/services/sources/try-marks';
import { verify } from '@/lib/server/verify/verify';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

const QUAY = `Quay bars four firms
March 3, 2026

The quay barred four firms from its grain shed on Monday, nearly seven months after the strike began. It moved 4.12 million tons in February.`;

const NOTICE = [
  'Notice of the quay. Barred are Alder Line, Birch Cargo, Cedar Ports and Dogwood Freight.',
  'The strike began on 14 August 2025. It was settled on 1 March 2026.',
  '',
  'Month\tGrain (tonnes)',
  'February 2026\t4,118,000',
  'January 2026\t4,410,000',
].join('\n');

const NAMES = ['Alder Line', 'Birch Cargo', 'Cedar Ports', 'Dogwood Freight'];

const at = (words: string) => ({ start: NOTICE.indexOf(words), end: NOTICE.indexOf(words) + words.length });

describe.each(databaseKinds())('marking in a saved copy on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let viewer: Somebody;
  let desk: Awaited<ReturnType<typeof anArticle>>;
  let snapshotId: string;
  let sourceId: string;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    viewer = await aPerson(db, 'viewer');
    desk = await anArticle(db, { text: QUAY });
    const added = await addPastedText(ana.context, NOTICE, { title: 'Notice of the quay' });
    snapshotId = added.snapshotId ?? '';
    sourceId = added.source.id;
  });
  afterAll(() => db.close());

  const claim = (display: string): DeskClaim => claimOf(desk, display);
  const only = (after: DeskClaim) => after.evidence.at(-1);
  const counted = (names: readonly string[]): TryMarks => ({
    ...{ kind: 'count', claimId: claim('4 firms').id, snapshotId },
    passages: names.map(at),
  });
  const rows = () => db.prisma.evidence.count();

  it('opens the copy whole, with the dates one may count from', async () => {
    const opened = await openedCopy(viewer.context, { claimId: claim('nearly 7 months').id, snapshotId });
    expect(opened).toMatchObject({ text: NOTICE, publishedOn: '2026-03-03', source: { title: 'Notice of the quay' } });
    const dates = opened.offers.date.map(({ start, end }) => NOTICE.slice(start, end));
    expect(dates).toEqual(expect.arrayContaining(['14 August 2025', '1 March 2026']));
    const numbers = await openedCopy(viewer.context, { claimId: claim('4.12 million tons').id, snapshotId });
    expect(numbers.offers.number.map(({ start, end }) => NOTICE.slice(start, end))).toContain('4,118,000');
  });

  it('says what the marks come to while they are made, and writes nothing', async () => {
    const before = await rows();
    const three = await tryMarks(viewer.context, counted(NAMES.slice(0, 3)));
    expect(three).toMatchObject({ unfinished: true, comparison: { sentence: '3 of 4 marked.' } });
    const all = await tryMarks(viewer.context, counted([...NAMES].reverse()));
    expect(all).toMatchObject({
      unfinished: false,
      comparison: { standing: 'agrees', sentence: '4 passages marked.' },
      pin: { kind: 'count', quote: NAMES.join('\n') },
    });
    const more = await tryMarks(viewer.context, counted([...NAMES, 'quay']));
    expect(more.comparison).toMatchObject({
      standing: 'differs',
      sentence: '5 passages marked; the text says 4 firms, 1 fewer.',
    });
    expect(await rows()).toBe(before);
  });

  it('pins the marks, shows them in the copy by number, and tells of it', async () => {
    const { pin } = await tryMarks(ana.context, counted(NAMES));
    await expect(pinEvidence(viewer.context, pin)).rejects.toMatchObject({ code: 'not-allowed' });
    const { claim: after, evidenceId } = await pinEvidence(ana.context, pin);
    expect(only(after)).toMatchObject({
      ...{ kind: 'count', valueAsPrinted: '4 firms', quote: NAMES.join('\n'), addedBy: ana.name },
      comparison: { standing: 'agrees', sentence: '4 passages marked.' },
      passage: { snapshotId, selector: { passages: NAMES.map(at) } },
    });
    const shown = await copyText(viewer.context, { snapshotId, evidenceId });
    expect(shown?.chosen).toMatchObject({
      claim: { display: '4 firms', articleId: desk.article.id },
      passages: NAMES.map((words, k) => ({ number: k + 1, words })),
    });
    expect(shown?.marks.map(({ start, end, number }) => [shown.text.slice(start, end), number])).toEqual(
      NAMES.map((words, k) => [words, k + 1]),
    );
    const [line] = await claimHistory(ana.context, claim('4 firms').id);
    expect(line?.what).toBe('pinned a source passage');
  });

  it.each([
    [
      'passages that overlap',
      () => ({ selector: { passages: [at('Alder Line, Birch'), at('Birch Cargo')] } }),
      'selector',
    ],
    ['passages out of order', () => ({ selector: { passages: [at('Birch Cargo'), at('Alder Line')] } }), 'selector'],
    ['other words than stand there', () => ({ quote: 'Alder Line\nElm Line' }), 'quote'],
    [
      'a passage beyond the end',
      () => ({ selector: { passages: [at('Alder Line'), { start: 9000, end: 9010 }] } }),
      'quote',
    ],
    ['a blank passage', () => ({ selector: { passages: [{ start: 6, end: 7 }] }, quote: ' ' }), 'quote'],
    ['one passage for a count', () => ({ selector: at('Alder Line'), quote: 'Alder Line' }), 'selector'],
    ['several passages for a number', () => ({ kind: 'number', valueAsPrinted: '4' }), 'selector'],
  ])('refuses %s, and keeps nothing', async (_, more, field) => {
    const { pin } = await tryMarks(ana.context, counted(['Alder Line', 'Birch Cargo']));
    const before = await rows();
    await expect(pinEvidence(ana.context, { ...pin, ...more() })).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    });
    expect(await rows()).toBe(before);
  });

  it('shows a confidential copy only to those it names', async () => {
    const secret = await addPastedText(ana.context, NOTICE, { title: 'From the shed', confidential: true });
    const input = { claimId: claim('4 firms').id, snapshotId: secret.snapshotId ?? '' };
    expect((await openedCopy(ana.context, input)).text).toBe(NOTICE);
    await expect(openedCopy(viewer.context, input)).rejects.toMatchObject({ code: 'not-found' });
    await expect(tryMarks(viewer.context, { ...counted(NAMES), ...input })).rejects.toMatchObject({
      code: 'not-found',
    });
    const known = await knownSources(viewer.context, { claimId: input.claimId, words: 'shed' });
    expect(known).toEqual([]);
  });

  describe('a span', () => {
    const span = (from: MarkedEnd, to: MarkedEnd) =>
      tryMarks(ana.context, { kind: 'date', claimId: claim('nearly 7 months').id, snapshotId, from, to });
    const passage = (words: string) => ({ of: 'passage', at: at(words) }) as const;

    it('runs from a date of the source to the article’s', async () => {
      const { pin, comparison } = await span(passage('14 August 2025'), { of: 'article' });
      expect(comparison).toMatchObject({
        standing: 'agrees',
        sentence:
          'From 14 August 2025 to 3 March 2026 (the article’s date) is 6 months and 17 days. “nearly 7 months” holds.',
      });
      const { claim: after } = await pinEvidence(ana.context, pin);
      expect(only(after)).toMatchObject({ kind: 'date', quote: 'The strike began on 14 August 2025.', comparison });
    });

    it('runs between two dates of the source, each in its sentence', async () => {
      const { pin, comparison } = await span(passage('14 August 2025'), passage('1 March 2026'));
      expect(comparison.sentence).toBe(
        'From 14 August 2025 to 1 March 2026 is 6 months and 15 days. “nearly 7 months” holds.',
      );
      const { claim: after } = await pinEvidence(ana.context, pin);
      expect(only(after)).toMatchObject({
        quote: 'The strike began on 14 August 2025.\nIt was settled on 1 March 2026.',
        valueAsPrinted: '14 August 2025 to 1 March 2026',
      });
    });

    it('takes one end that is typed, and says so', async () => {
      const { comparison } = await span(passage('14 August 2025'), { of: 'typed', written: '1 January 2026' });
      expect(comparison).toMatchObject({
        standing: 'differs',
        sentence: expect.stringContaining('1 January 2026 (typed)'),
      });
    });

    it.each<[string, MarkedEnd, MarkedEnd]>([
      ['no end in the source', { of: 'article' }, { of: 'typed', written: '1 March 2026' }],
      ['words that are no date', { of: 'passage', at: at('strike') }, { of: 'article' }],
      [
        'a typed date that cannot be read',
        { of: 'passage', at: at('14 August 2025') },
        { of: 'typed', written: 'soon' },
      ],
    ])('refuses %s', async (_, from, to) => {
      await expect(span(from, to)).rejects.toMatchObject({ code: 'invalid' });
    });
  });

  it('reads the one number that is marked, in its table’s unit', async () => {
    const tried = await tryMarks(ana.context, {
      ...{ kind: 'number', claimId: claim('4.12 million tons').id, snapshotId },
      passage: at('4,118,000'),
    });
    expect(tried).toMatchObject({
      comparison: { standing: 'agrees', sentence: expect.stringContaining('if metric tons are meant') },
      pin: { valueAsPrinted: '4,118,000', selector: { cell: { row: 1, column: 1 } } },
    });
    const none = { kind: 'number' as const, claimId: claim('4.12 million tons').id, snapshotId, passage: at('quay') };
    await expect(tryMarks(ana.context, none)).rejects.toMatchObject({ code: 'invalid' });
    const two = { ...none, passage: { start: at('14 August').start, end: NOTICE.length } };
    await expect(tryMarks(ana.context, two)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('compares a value while it is typed', async () => {
    const of = (display: string, value: string) => tryValue(viewer.context, { claimId: claim(display).id, value });
    expect(await of('4.12 million tons', '4.118 million tonnes')).toMatchObject({ standing: 'agrees' });
    expect(await of('nearly 7 months', '14 August 2025 to 3 March 2026')).toMatchObject({
      standing: 'agrees',
      sentence: expect.stringContaining('14 August 2025 (typed)'),
    });
    await expect(of('4 firms', 'a few')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('lists the sources that are known, those of the article first', async () => {
    const paper = { kind: 'paper', title: 'Shed yearbook' };
    await addEvidence(ana.context, { claimId: claim('4 firms').id, source: paper, evidence: {} });
    await addPastedText(ana.context, 'Nothing of it.', { title: 'Another notice' });
    const known = await knownSources(ana.context, { claimId: claim('4 firms').id, words: '' });
    expect(known.map(({ source, from, copy }) => [source.title, from, copy?.id ?? null])).toEqual(
      expect.arrayContaining([
        ['Shed yearbook', 'this article', null],
        ['Notice of the quay', 'this article', snapshotId],
        ['Another notice', 'other articles', expect.any(String)],
      ]),
    );
    const found = await knownSources(ana.context, { claimId: claim('4 firms').id, words: 'notice quay' });
    expect(found.map(({ source }) => source.id)).toEqual([sourceId]);
  });

  it('takes title, publisher and the rest of a pasted text too, and the day of a value', async () => {
    const given = {
      kind: 'text',
      title: 'Notice 4',
      publisher: 'The quay',
      primary: true,
      asOf: '2026-03-01',
      note: 'x',
    };
    const { source } = await editSource(ana.context, { sourceId, version: 1, source: given });
    expect(source).toMatchObject(given);
    const pinned = only(desk.claims.find(({ id }) => id === claim('4 firms').id) as DeskClaim);
    expect(pinned).toBeUndefined();
    const evidence = await db.prisma.evidence.findFirstOrThrow({ where: { kind: 'count', removedAt: null } });
    const edit = { evidenceId: evidence.id, version: evidence.version, note: 'p. 1', asOf: '2026-02-27' };
    const { claim: after } = await editEvidence(ana.context, edit);
    expect(after.evidence.find(({ id }) => id === evidence.id)).toMatchObject({ note: 'p. 1', asOf: '2026-02-27' });
  });

  describe('verify', () => {
    const drift = async () => (await verify(db.prisma)).drift.map(({ what, why }) => `${what}: ${why}`);
    const tamper = (change: string) =>
      db.pool.query(`SET session_replication_role = replica; ${change}; SET session_replication_role = DEFAULT`);

    it('finds a count whose passages were moved, cut, or whose value was changed', async () => {
      expect(await drift()).toEqual([]);
      await db.pool.query('CREATE TABLE kept AS SELECT * FROM evidence');
      const count = `WHERE kind = 'count' AND "removedAt" IS NULL`;
      const changes = [
        `UPDATE evidence SET selector = jsonb_set(selector, '{passages,0,start}', '2') ${count}`,
        `UPDATE evidence SET selector = selector #- '{passages,3}' ${count}`,
        `UPDATE evidence SET quote = replace(quote, 'Birch', 'Beech') ${count}`,
        `UPDATE evidence SET reading = jsonb_set(reading, '{figure,amount,written}', '"5"') ${count}`,
      ];
      for (const change of changes) {
        await tamper(change);
        expect(await drift(), change).toEqual(expect.arrayContaining([expect.stringMatching(/^evidence/)]));
        await tamper('DELETE FROM evidence; INSERT INTO evidence SELECT * FROM kept');
      }
      expect(await drift()).toEqual([]);
    });

    it('finds a copy whose counted words were changed', async () => {
      await tamper(
        `UPDATE copy_reading_part SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'Cedar', 'Elder'), 'UTF8') WHERE "of" = 'text' AND "readingId" = (SELECT id FROM copy_reading WHERE "snapshotId" = '${snapshotId}')`,
      );
      const found = await drift();
      expect(found).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^saved copy: Its text/),
          expect.stringMatching(/^evidence: Its passage does not stand/),
        ]),
      );
    });
  });

  it('lets a count be taken off again', async () => {
    const evidence = await db.prisma.evidence.findFirstOrThrow({ where: { kind: 'count', removedAt: null } });
    const { claim: after } = await removeEvidence(ana.context, { evidenceId: evidence.id, version: evidence.version });
    expect(after.evidence.some(({ id }) => id === evidence.id)).toBe(false);
  });
});
