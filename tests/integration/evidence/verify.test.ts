import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyCommand } from '@/lib/cli/verify';
import { addSample } from '@/lib/server/services/articles/add-article';
import { editArticle } from '@/lib/server/services/articles/edit-article';
import { removeSamples } from '@/lib/server/services/articles/remove-samples';
import { addClaim } from '@/lib/server/services/claims/add-claim';
import { correctClaim } from '@/lib/server/services/claims/correct-claim';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { undoVerdict } from '@/lib/server/services/claims/undo-verdict';
import { answerFinding } from '@/lib/server/services/findings/answer-finding';
import { editSource } from '@/lib/server/services/sources/edit-source';
import { addPastedText } from '@/lib/server/services/sources/from-outside';
import { pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { verify } from '@/lib/server/verify/verify';
import { anArticle, claimOf } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { BULLETIN, firstMatch } from '@/tests/support/evidence';
import { aPerson, asCommand } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

/** A desk on which everything happened that history tells of. */
async function aLivedInDesk(db: Db) {
  const ana = await aPerson(db, 'reviewer');
  const editor = await aPerson(db, 'editor');
  const desk = await anArticle(db, { sources: 'Port yearbook\nhttps://port.example/bulletin' });
  const level = claimOf(desk, '4.12 million tons');
  const { snapshotId, source } = await addPastedText(ana.context, BULLETIN, { title: 'Bulletin', confidential: true });
  await pinEvidence(ana.context, await firstMatch(ana.context, level.id, snapshotId ?? ''));
  const inputs = [{ name: 'a', claimId: level.id }];
  const { claim } = await recordVerdict(ana.context, {
    ...{ claimId: level.id, version: 1, status: 'verified', checkedAs: 'fact' },
    working: { expression: 'a * 1', inputs },
  });
  const change = claimOf(desk, '+6.3%');
  const { claim: disputed } = await recordVerdict(ana.context, {
    ...{ claimId: change.id, version: 1, status: 'disputed', disputeReason: 'value' },
  });
  await undoVerdict(ana.context, { claimId: change.id, version: disputed.version });
  const share = claimOf(desk, 'over 60%');
  await correctClaim(ana.context, { claimId: share.id, version: 1, subject: 'maize', period: 'February' });
  await editSource(ana.context, {
    sourceId: source.id,
    version: 1,
    source: { kind: 'text', title: 'Bulletin, second issue', readers: [editor.id] },
  });
  await editArticle(editor.context, { articleId: desk.article.id, version: 1, title: 'Grain', ownership: 'our_draft' });
  await answerFinding(ana.context, { articleId: desk.article.id, key: 'change:a|b', reason: 'Another year.' });
  const start = desk.revision.text.indexOf('corridor carried');
  await addClaim(ana.context, {
    ...{ articleId: desk.article.id, revisionId: desk.revision.id, start, end: start + 'corridor'.length },
  });
  await addSample(asCommand(db), {
    title: 'Sample',
    ownership: 'our_draft',
    text: 'Two of 9 wells ran dry.',
    sources: 'Well book',
  });
  await removeSamples(asCommand(db), {});
  return { ana, desk, level: claim, snapshotId: snapshotId ?? '' };
}

const TABLES = [
  'history_part',
  'history_seal',
  'history',
  'claim',
  'evidence',
  'source',
  'article',
  'snapshot',
  'snapshot_chunk',
  'copy_reading',
  'copy_reading_part',
  'verdict',
  'revision',
  'place',
  'finding_answer',
];

describe.each(databaseKinds())('verify on the %s database', (kind) => {
  let db: Db;
  let lived: Awaited<ReturnType<typeof aLivedInDesk>>;

  beforeAll(async () => {
    db = await freshDatabase(kind);
    lived = await aLivedInDesk(db);
    for (const table of TABLES) await db.pool.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  });
  afterAll(() => db.close());

  /** With every guard off, as somebody who owns the database would. */
  async function tamper(...statements: readonly string[]) {
    await db.pool.query(
      ['SET session_replication_role = replica', ...statements, 'SET session_replication_role = DEFAULT'].join(';'),
    );
  }

  beforeEach(async () => {
    const restore = TABLES.flatMap((table) => [
      `DELETE FROM ${table}`,
      `INSERT INTO ${table} SELECT * FROM kept_${table}`,
    ]);
    await tamper(...restore);
  });

  const found = async (...args: Parameters<typeof verify> extends [unknown, ...infer Rest] ? Rest : never) =>
    (await verify(db.prisma, ...args)).drift;

  it('finds nothing where nobody tampered, and counts what it did', async () => {
    const { drift, checked, head } = await verify(db.prisma);
    expect(drift).toEqual([]);
    expect(checked).toMatchObject({ articles: 1, comparisons: 1, workings: 1, copies: 1, evidence: 1 });
    expect(checked.verdicts).toBe(3);
    expect(BigInt(head.seq)).toBe(BigInt(checked.history));
    expect(await found(head)).toEqual([]);
  });

  it.each([
    [
      'a history row’s text',
      `UPDATE history SET text = replace(text, 'verdict.record', 'verdict.undo') WHERE action = 'verdict.record'`,
      'history row',
    ],
    [
      'who is said to have done it',
      `UPDATE history SET "actorId" = NULL WHERE action = 'verdict.record'`,
      'history row',
    ],
    ['when it is said to have been', `UPDATE history SET at = at + interval '1 day' WHERE seq = 3`, 'history row'],
    [
      'a part of what a row says',
      `UPDATE history_part SET parts = replace(parts, '"verified"', '"disputed"') WHERE parts LIKE '%"verified"%'`,
      'history row',
    ],
    [
      'a part that nobody erased',
      `UPDATE history_part SET parts = (parts::jsonb - 'after.status')::text WHERE parts LIKE '%after.status%'`,
      'history row',
    ],
    ['everything a row says', 'DELETE FROM history_part WHERE seq = 3', 'history row'],
    [
      'a part that was added',
      `UPDATE history_part SET parts = (parts::jsonb || '{"after.note":["00","x"]}')::text WHERE seq = 3`,
      'history row',
    ],
    ['the format of a row', 'UPDATE history SET format = 1 WHERE seq = 3', 'history row'],
    [
      'a seal for rows that are not there',
      `INSERT INTO history_seal VALUES (9, repeat('0', 64))`,
      'seal of the history',
    ],
    ['a row that was removed', 'DELETE FROM history WHERE seq = 4', 'history row'],
    ['the first row removed', 'DELETE FROM history WHERE seq = 1', 'history row'],
    [
      'two rows exchanged',
      'UPDATE history SET seq = seq + 1000 WHERE seq IN (3, 4); UPDATE history SET seq = 1007 - seq WHERE seq > 1000',
      'history row',
    ],
    [
      'a cut tail, where rows still hold what it did',
      `DELETE FROM history WHERE seq >= (SELECT max(seq) - 8 FROM history)`,
      'article',
    ],
    ['a history emptied', 'DELETE FROM history', 'article'],
    [
      'a claim’s status',
      `UPDATE claim SET status = 'unverifiable', "checkedAs" = NULL WHERE status = 'verified'`,
      'claim',
    ],
    [
      'a claim’s value, which no change ever touched',
      `UPDATE claim SET written = '9.99' WHERE written = '4.12'`,
      'claim',
    ],
    ['a claim’s quote', `UPDATE claim SET quote = 'x' || quote`, 'place of a claim'],
    ['a claim that was removed', `DELETE FROM claim WHERE display = '+6.3%'`, 'claim'],
    [
      'a claim that came from nowhere',
      `INSERT INTO claim SELECT * FROM jsonb_populate_record(null::claim, (SELECT to_jsonb(c) || '{"id":"0193d5b0-0000-7000-8000-0000000000ff"}' FROM claim c LIMIT 1))`,
      'claim',
    ],
    ['the evidence’s value', `UPDATE evidence SET "valueAsPrinted" = '9,999'`, 'evidence'],
    [
      'the evidence’s reading',
      `UPDATE evidence SET reading = jsonb_set(reading, '{figure,amount,written}', '"9999"')`,
      'evidence',
    ],
    ['evidence removed', 'DELETE FROM evidence', 'evidence'],
    ['a passage moved elsewhere', `UPDATE evidence SET selector = '{"start":0,"end":9}'`, 'evidence'],
    ['a source’s title', `UPDATE source SET title = 'Another'`, 'source'],
    ['a source opened to everybody', 'UPDATE source SET confidential = false', 'source'],
    ['a source removed', `DELETE FROM source WHERE kind = 'paper'`, 'source'],
    ['an article’s title', `UPDATE article SET title = 'Another'`, 'article'],
    ['an article removed', 'DELETE FROM article', 'article'],
    ['the text of an article', `UPDATE revision SET text = replace(text, '4.12', '9.12')`, 'version of a text'],
    [
      'the text with its hash',
      `UPDATE revision SET text = 'x', sha256 = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'`,
      'article',
    ],
    ['the bytes of a copy', `UPDATE snapshot_chunk SET bytes = bytes || '\\x00'`, 'saved copy'],
    ['the text of a copy', `UPDATE copy_reading_part SET bytes = '\\x41' WHERE of = 'text'`, 'saved copy'],
    ['the tables of a copy', `UPDATE copy_reading_part SET bytes = '\\x5b5d' WHERE of = 'tables'`, 'saved copy'],
    ['a part of a copy removed', 'DELETE FROM snapshot_chunk', 'saved copy'],
    ['a reading of a copy removed', 'DELETE FROM copy_reading', 'saved copy'],
    [
      'the text of a copy with its hash',
      `UPDATE copy_reading_part SET bytes = '\\x41' WHERE of = 'text';
       UPDATE copy_reading SET "textSha256" = encode(sha256('\\x41'), 'hex')`,
      'saved copy',
    ],
    [
      'a reading that nobody made',
      `INSERT INTO copy_reading SELECT gen_random_uuid(), "snapshotId", 9, repeat('0', 64), "tablesSha256", "readAt" FROM copy_reading`,
      'saved copy',
    ],
    ['the copy’s hash along with it', `UPDATE snapshot SET sha256 = repeat('0', 64)`, 'saved copy'],
    ['a copy removed', 'DELETE FROM snapshot_chunk; DELETE FROM snapshot', 'saved copy'],
    [
      'a comparison’s answer',
      `UPDATE verdict SET proof = jsonb_set(proof, '{comparisons,0,finding,outcome}', '"exact"') WHERE proof->'comparisons'->0 IS NOT NULL`,
      'comparison',
    ],
    [
      'a working’s result',
      `UPDATE verdict SET proof = jsonb_set(proof, '{working,finding,working,exact}', '"1"') WHERE proof->>'working' IS NOT NULL`,
      'working',
    ],
    [
      'a working’s expression',
      `UPDATE verdict SET proof = jsonb_set(proof, '{working,expression}', '"a * 2"') WHERE proof->>'working' IS NOT NULL`,
      'working',
    ],
    ['a proof that is none', `UPDATE verdict SET proof = '{"comparisons":[{}]}'`, 'verdict'],
    ['whose verdict it was', `UPDATE verdict SET "byId" = NULL`, 'verdict'],
    ['a verdict turned', `UPDATE verdict SET status = 'unverifiable' WHERE status = 'verified'`, 'verdict'],
    ['why a sum was set aside', `UPDATE finding_answer SET reason = 'x'`, 'sum set aside'],
    ['a sum brought back', 'DELETE FROM finding_answer', 'sum set aside'],
    ['a verdict removed', `DELETE FROM verdict WHERE status = 'verified'`, 'verdict'],
  ])('names %s', async (_, sql, what) => {
    await tamper(sql);
    const drift = await found();
    expect(drift.map((one) => one.what)).toContain(what);
    expect(drift.every(({ id, why }) => id !== '' && why !== '')).toBe(true);
  });

  it('notices a tail that was cut off together with what it did, by the head that was kept', async () => {
    const { head } = await verify(db.prisma);
    const last = await db.prisma.history.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    await tamper(`DELETE FROM history WHERE seq = ${last.seq}`);
    const drift = await found(head);
    expect(drift[0]).toMatchObject({ what: 'history', why: expect.stringContaining('cut off') });
  });

  it('notices a history that was written anew, by the head that was kept', async () => {
    const { head } = await verify(db.prisma);
    expect(await found({ ...head, hash: 'f'.repeat(64) })).toMatchObject([{ what: 'history' }]);
  });

  describe('the command', () => {
    const here = () => ({ db, context: asCommand(db) });
    const lines: string[] = [];
    beforeEach(() => lines.splice(0));
    const run = async (...args: string[]) =>
      verifyCommand.run(here(), await verifyCommand.prepare(args), (line) => lines.push(line));

    it('prints the head and exits 0; the head it printed is expected', async () => {
      expect(await run()).toBe(0);
      const head = lines.find((line) => line.startsWith('Head: '))?.slice(6) ?? '';
      expect(head).toMatch(/^\d+:[0-9a-f]{64}$/);
      expect(lines.at(-1)).toBe('Nothing drifted.');
      expect(await run('--expect', head)).toBe(0);
    });

    it('exits 1 and names what drifted, in words and as JSON', async () => {
      await tamper(`UPDATE article SET title = 'Another'`);
      expect(await run()).toBe(1);
      expect(lines.some((line) => line.startsWith(`article ${lived.desk.article.id}: Its title is "Another"`))).toBe(
        true,
      );
      lines.splice(0);
      expect(await run('--json')).toBe(1);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ok: false, drift: [{ what: 'article' }], head: {} });
    });

    it.each([[['--expect']], [['--expect', 'x']], [['--all']]])('refuses %s', async (args) => {
      await expect(run(...args)).rejects.toMatchObject({ name: 'BadUsage' });
    });
  });
});
