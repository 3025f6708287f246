import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rereadCommand } from '@/lib/cli/reread';
import { ClaimFilters } from '@/lib/contracts/claim-list';
import type { Selector } from '@/lib/contracts/evidence';
import { unpackTables } from '@/lib/core/checks/table-grid';
import { laidCells } from '@/lib/core/text/laid/table-cells';
import { READER_VERSION } from '@/lib/server/ingest/reader-version';
import { claimsPage } from '@/lib/server/queries/claims';
import { byteRows, readingRows, readingText } from '@/lib/server/queries/copy-rows';
import { deskClaim } from '@/lib/server/queries/desk-claim';
import { findEvidence } from '@/lib/server/queries/matches';
import { openedCopy } from '@/lib/server/queries/opened-copy';
import { copyText } from '@/lib/server/queries/source-page';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { removeEvidence, restoreEvidence } from '@/lib/server/services/sources/edit-evidence';
import { addFile } from '@/lib/server/services/sources/from-outside';
import { lookIn } from '@/lib/server/services/sources/look-in';
import { pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { remadeBehind, remakeCopy } from '@/lib/server/services/sources/remake-copy';
import { verify } from '@/lib/server/verify/verify';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { figuresOf, firstMatch } from '@/tests/support/evidence';
import { aPerson, asCommand, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

/** A page of statistics with rows that stand in, and one that nobody sees. `note` makes it another page. */
const page = (
  note: string,
) => `<html><body><p>Port bulletin ${note}. Maize was 61.4% of all grain that left the northern port.</p>
  <table><tr><th>Month</th><th>Grain (tonnes)</th></tr><tr hidden><td>Draft</td><td>4,118,009</td></tr>
  <tr><td>&nbsp;&nbsp;February 2026</td><td>4,118,000</td></tr><tr><td>January 2026</td><td>4,410,000</td></tr>
  </table></body></html>`;

describe.each(databaseKinds())('the readings of a saved copy on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let viewer: Somebody;
  let desk: Awaited<ReturnType<typeof anArticle>>;
  let level: string;
  let share: string;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    ana = await aPerson(db, 'reviewer');
    viewer = await aPerson(db, 'viewer');
    desk = await anArticle(db);
    level = claimOf(desk, '4.12 million tons').id;
    share = claimOf(desk, 'over 60%').id;
  });
  afterAll(async () => {
    await remadeBehind();
    await db.close();
  });

  const tamper = (...sql: readonly string[]) =>
    db.pool.query(
      ['SET session_replication_role = replica', ...sql, 'SET session_replication_role = DEFAULT'].join(';'),
    );

  async function saved(note: string): Promise<string> {
    const bytes = new TextEncoder().encode(page(note));
    const added = await addFile(ana.context, { name: 'bulletin.html', contentType: 'text/html', bytes });
    return added.snapshotId ?? '';
  }

  /**
   * Makes a copy as if version 1 of the reader had saved it: its text begins with a line that was dropped since, so that
   * everything stands elsewhere, and its chain and its hashes say so.
   */
  async function asOfVersion1(snapshotId: string): Promise<void> {
    const [reading] = await db.prisma.copyReading.findMany({ where: { snapshotId } });
    const text = `Menu of the page\n\n${await readingText(db.prisma, reading?.id ?? '')}`;
    const packed = Buffer.concat(await readingRows(db.prisma, reading?.id ?? '', 'tables')).toString('utf8');
    const by = 'Menu of the page\n\n'.length;
    const tables = JSON.stringify(
      unpackTables(packed).map(({ start, end, headerRows, rows }) => [
        ...[start + by, end + by, headerRows, null],
        rows.map((row) => row.flatMap((one) => [one.start + by, one.end + by])),
      ]),
    );
    const [textSha, tablesSha] = [text, tables].map((part) => createHash('sha256').update(part).digest('hex'));
    const hex = (part: string) => Buffer.from(part, 'utf8').toString('hex');
    await tamper(
      `DELETE FROM copy_search; DELETE FROM copy_figures_block; DELETE FROM copy_figures WHERE "readingId" = '${reading?.id}'`,
      `UPDATE copy_reading_part SET bytes = '\\x${hex(text)}', "readingId" = '${snapshotId}' WHERE of = 'text' AND "readingId" = '${reading?.id}'`,
      `UPDATE copy_reading_part SET bytes = '\\x${hex(tables)}', "readingId" = '${snapshotId}' WHERE of = 'tables' AND "readingId" = '${reading?.id}'`,
      `UPDATE copy_reading SET id = '${snapshotId}', "readerVersion" = 1, "textSha256" = '${textSha}', "tablesSha256" = '${tablesSha}' WHERE id = '${reading?.id}'`,
      `UPDATE snapshot SET "textSha256" = '${textSha}', "tablesSha256" = '${tablesSha}' WHERE id = '${snapshotId}'`,
    );
  }

  async function pinned(claimId: string, snapshotId: string): Promise<string> {
    return (await pinEvidence(ana.context, await firstMatch(ana.context, claimId, snapshotId))).evidenceId;
  }

  const driftOf = async (id: string) => (await verify(db.prisma)).drift.filter((one) => one.id === id);
  const newest = (snapshotId: string) =>
    db.prisma.copyReading.findFirstOrThrow({ where: { snapshotId }, orderBy: { readerVersion: 'desc' } });
  const wordsAt = (text: string, selector: unknown) => {
    const { start, end } = selector as Extract<Selector, { start: number }>;
    return text.slice(start, end);
  };
  const toLookAt = async () => {
    const filters = ClaimFilters.parse({ look: 'again' });
    return (await claimsPage(ana.context, { filters, timeZone: 'UTC' })).rows.map(({ id }) => id);
  };

  it('keep of its cells what they show, indents, heads and hidden rows; evidence names its reading', async () => {
    const snapshotId = await saved('one');
    const reading = await newest(snapshotId);
    expect(reading.readerVersion).toBe(READER_VERSION);
    const text = await readingText(db.prisma, reading.id);
    const [table] = unpackTables(Buffer.concat(await readingRows(db.prisma, reading.id, 'tables')).toString('utf8'));
    const cells = table ? laidCells(text, table) : [];
    expect(cells.find(({ display }) => display.includes('February'))).toMatchObject({ indent: 2, row: 2 });
    expect(cells.filter(({ isHidden }) => isHidden).map(({ display }) => display)).toEqual(['Draft', '4,118,009']);
    expect(cells.filter(({ isHead }) => isHead).map(({ display }) => display)).toEqual(['Month', 'Grain (tonnes)']);
    const { matches } = await findEvidence(ana.context, { claimId: level, snapshotId });
    expect(figuresOf(matches).map(({ quote }) => quote)).not.toContain('4,118,009');
    const { evidenceId } = await pinEvidence(ana.context, await firstMatch(ana.context, level, snapshotId));
    const evidence = await db.prisma.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
    expect(evidence).toMatchObject({ readingId: reading.id, selector: { cell: { row: 2, column: 1 } } });
    const { drift, checked } = await verify(db.prisma);
    expect(drift).toEqual([]);
    expect(checked).toMatchObject({ copies: 1, readings: 1 });
    await removeEvidence(ana.context, { evidenceId, version: 1 });
  });

  it('are remade from its bytes behind the first look, which does not wait; pins are carried along', async () => {
    const snapshotId = await saved('two');
    await asOfVersion1(snapshotId);
    const evidenceId = await pinned(level, snapshotId);
    await recordVerdict(ana.context, { claimId: level, version: 1, status: 'verified', checkedAs: 'fact' });
    await remadeBehind();
    const reading = await newest(snapshotId);
    expect(reading.readerVersion).toBe(READER_VERSION);
    expect(await db.prisma.copyReading.count({ where: { snapshotId } })).toBe(2);
    // The pin was made while the new reading came: the page that shows it has it carried.
    await copyText(ana.context, { snapshotId, evidenceId });
    await remadeBehind();
    const { selector, carried } = await db.prisma.evidence.findUniqueOrThrow({
      where: { id: evidenceId },
      include: { carried: true },
    });
    const [old, now] = [await readingText(db.prisma, snapshotId), await readingText(db.prisma, reading.id)];
    expect(old.startsWith('Menu')).toBe(true);
    expect(now.startsWith('Port bulletin')).toBe(true);
    expect(wordsAt(old, selector)).toBe('4,118,000');
    expect(carried).toMatchObject({ readingId: reading.id });
    expect(wordsAt(now, carried?.selector)).toBe('4,118,000');
    const shown = await copyText(ana.context, { snapshotId, evidenceId });
    const [mark] = shown?.marks ?? [];
    expect(shown?.text.slice(mark?.start, mark?.end)).toBe('4,118,000');
    expect(shown?.chosen?.isInOlderReading).toBe(false);
    expect(shown?.text).not.toContain('Menu');
    expect(await toLookAt()).toEqual([]);
    const opened = await openedCopy(ana.context, { claimId: share, snapshotId });
    expect(opened).toMatchObject({ readingId: reading.id });
    expect((await verify(db.prisma)).drift.filter(({ what }) => what === 'evidence')).toEqual([]);
  });

  it('take a pin that was marked in the older one, by its own places', async () => {
    const snapshotId = await saved('three');
    await asOfVersion1(snapshotId);
    const pin = await firstMatch(ana.context, share, snapshotId);
    expect(pin.readingId).toBe(snapshotId);
    await remadeBehind();
    expect((await newest(snapshotId)).readerVersion).toBe(READER_VERSION);
    const { evidenceId } = await pinEvidence(ana.context, pin);
    const { readingId } = await db.prisma.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
    expect(readingId).toBe(snapshotId);
    await expect(pinEvidence(ana.context, { ...pin, readingId: null })).rejects.toMatchObject({ code: 'invalid' });
    await remadeBehind();
    await remakeCopy(asCommand(db), { snapshotId });
    const carried = await db.prisma.carriedPin.findUniqueOrThrow({ where: { evidenceId } });
    expect(wordsAt(await readingText(db.prisma, carried.readingId), carried.selector)).toBe(pin.quote);
    await removeEvidence(ana.context, { evidenceId, version: 1 });
  });

  it('list a pin that is not found again, until somebody decides; its older reading is what is shown', async () => {
    const snapshotId = await saved('four');
    await asOfVersion1(snapshotId);
    const evidenceId = await pinned(share, snapshotId);
    await remadeBehind();
    await tamper(
      `DELETE FROM carried_pin WHERE "evidenceId" = '${evidenceId}'`,
      // As version 1 pinned it: the evidence names no reading.
      `UPDATE evidence SET "readingId" = NULL, selector = '{"start": 0, "end": 16}', quote = 'Menu of the page' WHERE id = '${evidenceId}'`,
    );
    expect(await remakeCopy(asCommand(db), { snapshotId })).toMatchObject({ isNew: false, carried: 0, lost: 1 });
    expect(await toLookAt()).toEqual([share]);
    const shownClaim = await deskClaim(db.prisma, share, ana.context.actor);
    expect(shownClaim.lookAgain).toMatch(/^A passage that was pinned in a saved copy was not found/);
    const shown = await copyText(ana.context, { snapshotId, evidenceId });
    expect(shown?.chosen).toMatchObject({ isInOlderReading: true, passages: [{ words: 'Menu of the page' }] });
    await removeEvidence(ana.context, { evidenceId, version: 1 });
    expect(await toLookAt()).toEqual([]);
    await restoreEvidence(ana.context, { evidenceId, version: 2 });
    expect(await toLookAt()).toEqual([share]);
    await recordVerdict(ana.context, { claimId: share, version: 1, status: 'unverifiable' });
    expect(await toLookAt()).toEqual([]);
    await removeEvidence(ana.context, { evidenceId, version: 3 });
  });

  it('are made for all of them by the command, and stand in the history', async () => {
    const [one, two] = [await saved('five'), await saved('six')];
    for (const snapshotId of [one, two]) await asOfVersion1(snapshotId);
    await tamper(`UPDATE snapshot_chunk SET bytes = bytes || '\\x20' WHERE "snapshotId" = '${two}'`);
    const lines: string[] = [];
    const here = { db, context: asCommand(db) };
    const run = async () =>
      rereadCommand.run(here, await rereadCommand.prepare(['copies']), (line) => lines.push(line));
    expect(await run()).toBe(1);
    expect(lines).toEqual([
      'bulletin.html: The bytes of this copy are not those that were saved. It stays as it was read before.',
      '1 saved copy read anew; 0 pinned passages carried along; 0 to look at again; 1 copy could not be read anew.',
    ]);
    await tamper(
      `UPDATE snapshot_chunk SET bytes = substring(bytes FROM 1 FOR octet_length(bytes) - 1) WHERE "snapshotId" = '${two}'`,
    );
    expect(await run()).toBe(0);
    expect(await db.prisma.copyReading.count({ where: { snapshotId: { in: [one, two] } } })).toBe(4);
    const rows = await db.prisma.history.findMany({ where: { subjectId: one }, orderBy: { seq: 'asc' } });
    expect(rows.map(({ action }) => action)).toEqual(['source.add', 'copy.remake']);
    expect((await remakeCopy(here.context, { snapshotId: one })).isNew).toBe(false);
  });

  it.each([
    [
      'a newer reading that says otherwise',
      `UPDATE copy_reading_part SET bytes = '\\x41' WHERE of = 'text'`,
      /Its text is not/,
    ],
    [
      'a newer reading changed with its hash',
      `UPDATE copy_reading_part SET bytes = '\\x41' WHERE of = 'text'; UPDATE copy_reading SET "textSha256" = encode(sha256('\\x41'), 'hex')`,
      /No row of the history made its reading of version 2/,
    ],
    ['a newer reading removed', 'DELETE FROM copy_reading', /A reading of it is gone/],
  ])('show %s to verify', async (_, sql, why) => {
    const snapshotId = await saved(`seven ${why}`);
    await asOfVersion1(snapshotId);
    await remakeCopy(asCommand(db), { snapshotId });
    const before = await driftOf(snapshotId);
    const { id } = await newest(snapshotId);
    const only = sql
      .split('; ')
      .map((one) =>
        one.startsWith('UPDATE copy_reading_part') ? `${one} AND "readingId" = '${id}'` : `${one} WHERE id = '${id}'`,
      );
    await tamper(...only);
    const after = (await driftOf(snapshotId)).map((one) => one.why);
    expect(before.map((one) => one.why).join()).not.toMatch(why);
    expect(after).toEqual(expect.arrayContaining([expect.stringMatching(why)]));
  });

  it('of what was copied from a sheet are made of all that was on the clipboard', async () => {
    const markup = `<table><tr><th>Month</th><th>Grain (tonnes)</th></tr>
      <tr><td>&nbsp;February 2026</td><td x:num="4118000.4">4,118,000</td></tr></table>`;
    const given = 'Month\tGrain (tonnes)\nFebruary 2026\t4,118,000';
    const looked = await lookIn(ana.context, { claimId: share, given, markup });
    const snapshotId = looked.found?.snapshotId ?? '';
    const { readAs, source } = await db.prisma.snapshot.findUniqueOrThrow({
      where: { id: snapshotId },
      include: { source: true },
    });
    expect({ readAs, kind: source.kind, title: source.title }).toEqual({
      ...{ readAs: 'pasted', kind: 'text', title: 'Month Grain (tonnes)' },
    });
    const { id } = await newest(snapshotId);
    const text = await readingText(db.prisma, id);
    expect(text).toBe(given);
    const [table] = unpackTables(Buffer.concat(await readingRows(db.prisma, id, 'tables')).toString('utf8'));
    const cells = table ? laidCells(text, table) : [];
    expect(cells.map(({ isHead, indent, value }) => [isHead, indent, value])).toEqual([
      [true, 0, null],
      [true, 0, null],
      [false, 1, null],
      [false, 0, '4118000.4'],
    ]);
    const bytes = Buffer.concat(await byteRows(db.prisma, snapshotId)).toString('utf8');
    expect(bytes).toBe(markup);
    expect(await driftOf(snapshotId)).toEqual([]);
    expect((await lookIn(ana.context, { claimId: share, given, markup })).source?.id).toBe(source.id);
  });

  it('are not made by whoever may not see the source, nor by a viewer', async () => {
    const bytes = new TextEncoder().encode(page('eight'));
    const file = { name: 'secret.html', contentType: 'text/html', bytes };
    const { snapshotId } = await addFile(ana.context, file, { confidential: true });
    const editor = await aPerson(db, 'editor');
    await expect(remakeCopy(editor.context, { snapshotId })).rejects.toMatchObject({ code: 'not-found' });
    await expect(remakeCopy(viewer.context, { snapshotId })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
