import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskClaim } from '@/lib/contracts/claims';
import { unpackTables } from '@/lib/core/checks/table-grid';
import { claimHistory } from '@/lib/server/queries/desk';
import { findEvidence } from '@/lib/server/queries/matches';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { undoVerdict } from '@/lib/server/services/claims/undo-verdict';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { editEvidence } from '@/lib/server/services/sources/edit-evidence';
import { addFile, addPastedText } from '@/lib/server/services/sources/from-outside';
import { pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { BULLETIN, figuresOf, firstMatch, settles } from '@/tests/support/evidence';
import { aPerson, type Somebody } from '@/tests/support/people';
import { makeXlsx } from '@/tests/support/spreadsheets';

type Db = Awaited<ReturnType<typeof freshDatabase>>;
type Desk = Awaited<ReturnType<typeof anArticle>>;

const PORT = `Port hands on less grain
March 3, 2026

The port handed on 4.12 million tons of grain in February, up 6.3% from a year ago. More than 60% of it was maize. The strike lasted nearly seven months. Four firms were fined.`;

describe.each(databaseKinds())('evidence on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let viewer: Somebody;
  let desk: Desk;
  let snapshotId: string;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    viewer = await aPerson(db, 'viewer');
    desk = await anArticle(db, { text: PORT });
    const added = await addPastedText(ana.context, BULLETIN, { title: 'Bulletin' });
    snapshotId = added.snapshotId ?? '';
  });
  afterAll(() => db.close());

  const claim = (display: string): DeskClaim => claimOf(desk, display);
  const only = (after: DeskClaim) => after.evidence.at(-1);

  it('finds the figure in the table, pins it, and says how it compares', async () => {
    const { id } = claim('4.12 million tons');
    const { claim: after } = await pinEvidence(ana.context, await firstMatch(ana.context, id, snapshotId));
    expect(only(after)).toMatchObject({
      kind: 'number',
      quote: '4,118,000',
      valueAsPrinted: '4,118,000',
      addedBy: ana.name,
      passage: { snapshotId, selector: { cell: { table: 0, row: 1, column: 1 } } },
      comparison: {
        standing: 'agrees',
        sentence:
          'Source: 4,118,000 tonnes. 4.12 million tons rounds it correctly, if metric tons are meant. As short tons 3,737,601 tonnes, as long tons 4,186,113 tonnes.',
      },
    });
    const [line] = await claimHistory(ana.context, id);
    expect(line?.what).toBe('pinned a source passage');
  });

  it('offers what the copy may settle beside it', async () => {
    const open = await settles(ana.context, snapshotId, desk.article.id);
    expect(open).toContain(claim('+6.3%').id);
    expect(open).toContain(claim('over 60%').id);
    expect(open).not.toContain(claim('4.12 million tons').id);
  });

  it('pins a number of the prose with its sentence', async () => {
    const { id } = claim('over 60%');
    const { claim: after } = await pinEvidence(ana.context, await firstMatch(ana.context, id, snapshotId));
    expect(only(after)).toMatchObject({
      quote: 'Maize was 61.4% of all grain.',
      comparison: { standing: 'agrees', sentence: 'Source: 61.4%. “over 60%” holds.' },
    });
  });

  describe('refuses', () => {
    const at = BULLETIN.indexOf('150 pilots');
    const pin = (more: object) =>
      pinEvidence(ana.context, {
        claimId: claim('4 firms').id,
        snapshotId,
        kind: 'number',
        quote: '150 pilots',
        selector: { start: at, end: at + 10 },
        valueAsPrinted: '150',
        ...more,
      });

    it.each([
      ['a part of a number', { valueAsPrinted: '50' }, 'valueAsPrinted'],
      [
        'a part of a number that was marked alone',
        { quote: '50', selector: { start: at + 1, end: at + 3 }, valueAsPrinted: '50' },
        'valueAsPrinted',
      ],
      ['words that do not stand there', { quote: '150 sailors' }, 'quote'],
      ['a passage beyond the end', { selector: { start: 99_999, end: 100_009 } }, 'quote'],
      [
        'another unit than the passage gives',
        {
          quote: '61.4%',
          selector: { start: BULLETIN.indexOf('61.4%'), end: BULLETIN.indexOf('61.4%') + 5 },
          valueAsPrinted: '61.4%',
          unit: 'tonnes',
        },
        'unit',
      ],
      [
        'a cell that is somewhere else',
        { selector: { start: at, end: at + 10, cell: { table: 0, row: 1, column: 1 } } },
        'quote',
      ],
    ])('%s', async (_, more, field) => {
      const rows = await db.prisma.evidence.count();
      await expect(pin(more)).rejects.toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } });
      expect(await db.prisma.evidence.count()).toBe(rows);
    });

    it('a viewer, and a copy that is not there', async () => {
      const input = await firstMatch(ana.context, claim('over 60%').id, snapshotId);
      await expect(pinEvidence(viewer.context, input)).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(pin({ snapshotId: desk.article.id })).rejects.toMatchObject({ code: 'not-found' });
      await expect(addPastedText(viewer.context, 'Text with 5 words in it.')).rejects.toMatchObject({
        code: 'not-allowed',
      });
    });
  });

  it('counts marked passages', async () => {
    const list = 'Fined were Alder Line, Birch Cargo, Cedar Ports and Dogwood Freight.';
    const { snapshotId: copy } = await addPastedText(ana.context, list);
    const names = ['Alder Line', 'Birch Cargo', 'Cedar Ports', 'Dogwood Freight'];
    const passages = names.map((name) => ({ start: list.indexOf(name), end: list.indexOf(name) + name.length }));
    const input = {
      claimId: claim('4 firms').id,
      snapshotId: copy,
      kind: 'count',
      quote: names.join('\n'),
      selector: { passages },
    };
    const { claim: after } = await pinEvidence(ana.context, input);
    expect(only(after)).toMatchObject({ kind: 'count', valueAsPrinted: '4 firms', comparison: { outcome: 'exact' } });
  });

  it('counts a span from a date to the article’s day', async () => {
    const text = 'The strike began on 14 August 2025 at the grain terminal.';
    const { snapshotId: copy } = await addPastedText(ana.context, text);
    const input = {
      ...{
        claimId: claim('nearly 7 months').id,
        snapshotId: copy,
        kind: 'date',
        quote: text,
      },
      span: { from: { of: 'passage', written: '14 August 2025' }, to: { of: 'article' } },
      selector: { start: 0, end: text.length },
    };
    const { claim: after } = await pinEvidence(ana.context, input);
    expect(only(after)?.comparison).toMatchObject({
      standing: 'agrees',
      sentence:
        'From 14 August 2025 to 3 March 2026 (the article’s date) is 6 months and 17 days. “nearly 7 months” holds.',
    });
    const cut = { ...input.span, from: { of: 'passage', written: '4 August 2025' } };
    await expect(pinEvidence(ana.context, { ...input, span: cut })).rejects.toMatchObject({
      fields: { span: 'This date does not stand in the passage.' },
    });
  });

  it('offers the dates of a source that make the claim’s span', async () => {
    const text = 'Talks opened on 2 May 2025. The strike began on 14 August 2025 at the grain terminal.';
    const { snapshotId: copy } = await addPastedText(ana.context, text);
    const { id } = claim('nearly 7 months');
    const { matches } = await findEvidence(ana.context, { claimId: id, snapshotId: copy ?? '' });
    expect(figuresOf(matches).map(({ quote }) => quote)).toEqual(['14 August 2025']);
    const { claim: after } = await pinEvidence(ana.context, figuresOf(matches)[0]?.pin);
    expect(only(after)).toMatchObject({ kind: 'date', comparison: { standing: 'agrees' } });
  });

  it('reads a value typed by hand and compares it at once; another value replaces it', async () => {
    const source = { kind: 'paper' as const, title: 'Yearbook' };
    const { claim: added } = await addEvidence(ana.context, {
      claimId: claim('+6.3%').id,
      source,
      evidence: { value: '6.31%' },
    });
    const typed = only(added);
    expect(typed).toMatchObject({ valueAsPrinted: '6.31%', comparison: { standing: 'agrees' } });
    const edited = await editEvidence(ana.context, { evidenceId: typed?.id, version: 1, value: '3.6%', note: 'p. 4' });
    expect(only(edited.claim)?.comparison).toMatchObject({
      standing: 'differs',
      slips: [expect.stringMatching(/^digits transposed/)],
    });
    expect(edited.claim.sourcesDisagree ?? null).toBeNull();
    const bad = { claimId: claim('+6.3%').id, source, evidence: { value: 'a lot' } };
    await expect(addEvidence(ana.context, bad)).rejects.toMatchObject({
      fields: { 'evidence.value': expect.any(String) },
    });
    const kept = await editEvidence(ana.context, { evidenceId: typed?.id, version: 2, note: 'p. 5' });
    expect(only(kept.claim)?.valueAsPrinted).toBe('3.6%');
  });

  it('says that sources disagree, and which is later than the article', async () => {
    const source = { kind: 'paper' as const, title: 'Another bulletin', publishedOn: '2026-05-01' };
    const evidence = { value: '4.31 million tonnes' };
    const { claim: after } = await addEvidence(ana.context, {
      claimId: claim('4.12 million tons').id,
      source,
      evidence,
    });
    expect(after.sourcesDisagree).toBe('The sources disagree: 4,118,000 tonnes and 4.31 million tonnes.');
    expect(after.evidence.map(({ laterThanArticle }) => laterThanArticle)).toEqual([false, true]);
  });

  it('leaves what is pinned as it is', async () => {
    const pinned = (await db.prisma.evidence.findFirst({ where: { kind: 'number', snapshotId } })) ?? { id: '' };
    const edit = { evidenceId: pinned.id, version: 1 };
    await expect(editEvidence(ana.context, { ...edit, quote: 'Other words' })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(editEvidence(ana.context, { ...edit, value: '7 tonnes' })).rejects.toMatchObject({ code: 'invalid' });
  });

  describe('a verdict carries its proof', () => {
    it('with every comparison and a working, recomputed when shown', async () => {
      const { id, version } = claim('+6.3%');
      const { claim: level } = await addEvidence(ana.context, {
        claimId: id,
        source: { kind: 'paper', title: 'Yearbook of 2025' },
        evidence: { value: '3.874 million tonnes' },
      });
      const inputs = [
        { name: 'a', evidenceId: await evidenceOf('4.12 million tons') },
        { name: 'b', evidenceId: only(level)?.id },
      ];
      const verdict = { claimId: id, version, status: 'verified', checkedAs: 'fact' };
      const working = { expression: 'a / b - 1', inputs };
      const { claim: after } = await recordVerdict(ana.context, { ...verdict, working });
      expect(after.working).toMatchObject({
        expression: 'a / b - 1',
        inputs: [
          { name: 'a', label: '4,118,000 tonnes' },
          { name: 'b', label: '3.874 million tonnes' },
        ],
        standing: 'agrees',
        drifted: false,
      });
      const row = await db.prisma.verdict.findFirstOrThrow({ where: { claimId: id }, orderBy: { at: 'desc' } });
      expect(row.proof).toMatchObject({ noSource: false, comparisons: [{}, {}], working: { expression: 'a / b - 1' } });
      const { claim: undone } = await undoVerdict(ana.context, { claimId: id, version: after.version });
      expect(undone).toMatchObject({ status: 'pending', working: null });
    });

    it('and refuses a working that cannot be done', async () => {
      const { id, version } = claim('4 firms');
      const verdict = { claimId: id, version, status: 'verified', checkedAs: 'fact' };
      const a = { name: 'a', claimId: claim('over 60%').id };
      const tries = [
        { expression: 'a / ', inputs: [a] },
        { expression: 'a + c', inputs: [a] },
        { expression: 'a / 0', inputs: [a] },
        { expression: 'a', inputs: [{ name: 'a', evidenceId: desk.article.id }] },
      ];
      for (const working of tries)
        await expect(recordVerdict(ana.context, { ...verdict, working })).rejects.toMatchObject({ code: 'invalid' });
      expect((await db.prisma.claim.findUniqueOrThrow({ where: { id } })).status).toBe('pending');
    });
  });

  async function evidenceOf(display: string): Promise<string> {
    const row = await db.prisma.evidence.findFirstOrThrow({ where: { claimId: claim(display).id } });
    return row.id;
  }

  it('keeps a file as its bytes, for ever', async () => {
    const bytes = new TextEncoder().encode('Month,Grain (tonnes)\nFebruary 2026,"4,118,000"\n');
    const { snapshotId: copy, source } = await addFile(ana.context, {
      name: 'grain.csv',
      contentType: 'text/csv',
      bytes,
    });
    expect(source).toMatchObject({ kind: 'file', title: 'grain.csv' });
    const { matches } = await findEvidence(ana.context, {
      claimId: claim('4.12 million tons').id,
      snapshotId: copy ?? '',
    });
    expect(matches[0]).toMatchObject({ quote: '4,118,000', labels: { row: 'February 2026' } });
    const row = await db.prisma.snapshot.findUniqueOrThrow({ where: { id: copy ?? '' } });
    expect(row).toMatchObject({ readAs: 'csv', byteLength: bytes.byteLength, contentType: 'text/csv' });
    await expect(db.prisma.$executeRaw`UPDATE snapshot SET "contentType" = 'x'`).rejects.toThrow(/never change/);
    await expect(db.prisma.$executeRaw`UPDATE snapshot_chunk SET number = number + 1`).rejects.toThrow(/never change/);
  });

  it('keeps a spreadsheet with its sheets as tables, and finds in it what its cells show', async () => {
    const bytes = makeXlsx({
      sheets: [
        {
          name: 'Table 3',
          rows: [
            ['Grain, tonnes'],
            [],
            ['Month', 'Grain (tonnes)', 'Change'],
            [
              { number: 46054, format: 'mmmm yyyy' },
              { number: 4118000, format: '#,##0' },
              { number: 0.076, format: '0.0%' },
            ],
          ],
        },
      ],
    });
    const { snapshotId: copy } = await addFile(ana.context, { name: 'grain.xlsx', contentType: '', bytes });
    const { matches } = await findEvidence(ana.context, {
      claimId: claim('4.12 million tons').id,
      snapshotId: copy ?? '',
    });
    expect(matches[0]).toMatchObject({
      quote: '4,118,000',
      labels: { row: 'February 2026', column: 'Grain (tonnes)', caption: 'Table 3, Grain, tonnes' },
    });
    const row = await db.prisma.snapshot.findUniqueOrThrow({
      where: { id: copy ?? '' },
      include: { readings: { include: { parts: true } } },
    });
    expect(row).toMatchObject({ readAs: 'xlsx', byteLength: bytes.byteLength });
    const tables = row.readings.flatMap(({ parts }) => parts).filter(({ of }) => of === 'tables');
    expect(unpackTables(Buffer.concat(tables.map((part) => part.bytes)).toString('utf8'))[0]?.marked).toEqual(
      expect.arrayContaining([
        { row: 1, column: 0, value: '2026-02-01' },
        { row: 1, column: 2, value: '0.076' },
      ]),
    );
  });

  it('takes a large text in rows of 256 kB, and nothing twice', async () => {
    const text = Array.from(
      { length: 12_000 },
      (_, i) => `Line ${i} says that nothing new came to the grain port.`,
    ).join('\n');
    const first = await addPastedText(ana.context, text);
    const rows = await db.prisma.copyReadingPart.findMany({
      where: { reading: { snapshotId: first.snapshotId ?? '' }, of: 'text' },
    });
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(({ bytes }) => bytes.byteLength <= 256 * 1024)).toBe(true);
    expect(rows.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)).toBe(Buffer.byteLength(text));
  });

  it('refuses what cannot be read, and keeps nothing of it', async () => {
    const sources = await db.prisma.source.count();
    const picture = {
      name: 'x.png',
      contentType: 'image/png',
      bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    };
    await expect(addFile(ana.context, picture)).rejects.toMatchObject({ code: 'unreadable' });
    const huge = { name: 'x.txt', contentType: 'text/plain', bytes: new Uint8Array(10 * 1024 * 1024 + 1) };
    await expect(addFile(ana.context, huge)).rejects.toMatchObject({ code: 'too-large' });
    expect(await db.prisma.source.count()).toBe(sources);
  });
});
