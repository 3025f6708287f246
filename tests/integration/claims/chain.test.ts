import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headOf, proveRow, type RowProof } from '@/lib/server/chain/proof';
import { historyTexts } from '@/lib/server/chain/read';
import { appendHistory } from '@/lib/server/history';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { deactivatePerson } from '@/lib/server/services/people/deactivate';
import { editAccount } from '@/lib/server/services/people/edit-account';
import { erasePerson } from '@/lib/server/services/people/erase-person';
import { verify } from '@/lib/server/verify/verify';
import { anArticle } from '@/tests/support/articles';
import { databaseKinds, freshDatabase } from '@/tests/support/database';
import { aPerson, asCommand, type Somebody } from '@/tests/support/people';

type Db = Awaited<ReturnType<typeof freshDatabase>>;

/** A desk whose history has two seals and a rest: a few verdicts among many sessions. */
async function aLongHistory(db: Db, ana: Somebody) {
  const { claims } = await anArticle(db, { text: 'Vintry lost 12% of its shops, Harl 9%, Ome 31%.' });
  for (const { id } of claims.filter(({ status }) => status === 'pending')) {
    const note = 'Seen in the register.';
    await recordVerdict(ana.context, { claimId: id, version: 1, status: 'unverifiable', note });
    const session = (number: number) => ({
      subject: { kind: 'session', id: `session ${number}` } as const,
      before: null,
      after: { personId: ana.id, startedAt: `turn ${number}` },
    });
    const entry = { actor: ana.context.actor, action: 'session.start', at: new Date() } as const;
    const changes = Array.from({ length: 190 }, (_, number) => session(number));
    await db.prisma.$transaction((tx) => appendHistory(tx, entry, changes));
  }
}

describe.each(databaseKinds())('a chain in parts on the %s database', (kind) => {
  let db: Db;
  let ana: Somebody;
  let owner: Somebody;
  beforeAll(async () => {
    db = await freshDatabase(kind);
    owner = await aPerson(db, 'owner');
    ana = await aPerson(db, 'reviewer');
    await aLongHistory(db, ana);
  });
  afterAll(() => db.close());

  const drift = async () => (await verify(db.prisma)).drift;
  const head = async () => (await verify(db.prisma)).head.hash;
  const throughJson = (proof: RowProof) => JSON.parse(JSON.stringify(proof)) as RowProof;

  it('holds, with a seal for each whole stretch', async () => {
    expect(await drift()).toEqual([]);
    const rows = await db.prisma.history.count();
    expect(rows).toBeGreaterThan(520);
    expect(await db.prisma.historySeal.count()).toBe(Math.floor((rows - 1) / 256));
  });

  it('names nobody in what is chained', async () => {
    const rows = await db.prisma.history.findMany({ select: { text: true } });
    const everything = rows.map(({ text }) => text).join('\n');
    for (const secret of [ana.name, ana.email, 'register']) expect(everything).not.toContain(secret);
    const [last] = await historyTexts(db.prisma, { orderBy: { seq: 'desc' }, take: 1 });
    expect(last).toMatchObject({
      actor: { kind: 'person', name: ana.name },
      after: { startedAt: 'turn 189' },
      erased: [],
    });
  });

  it.each([
    ['under the first seal', 40n],
    ['the first of a stretch', 257n],
    ['the last of a stretch', 512n],
    ['after the last seal', 530n],
  ])('proves one row to whoever knows the head: %s', async (_, seq) => {
    const proof = throughJson(await proveRow(db.prisma, seq));
    expect(headOf(proof)).toBe(await head());
    expect(proof.tail.length).toBeLessThan(256);
    const everything = JSON.stringify(proof);
    expect(everything).not.toContain(ana.name);
  });

  it('proves a row with a part withheld, and no row with a part changed', async () => {
    const [verdict] = await historyTexts(db.prisma, { where: { action: 'verdict.record' }, take: 1 });
    const seq = BigInt(verdict?.seq ?? 0);
    const without = throughJson(await proveRow(db.prisma, seq, ['after.note']));
    expect(JSON.stringify(without)).not.toContain('register');
    expect(headOf(without)).toBe(await head());
    const { parts } = await proveRow(db.prisma, seq);
    const [salt] = parts['after.note'] ?? [''];
    expect(headOf({ ...without, parts: { ...parts, 'after.note': [salt, 'Seen nowhere.'] } })).toBeNull();
    expect(
      headOf({ ...without, row: { ...without.row, text: without.row.text.replace('verdict', 'verdikt') } }),
    ).toBeNull();
    expect(headOf({ ...without, tail: without.tail.slice(1) })).not.toBe(await head());
  });

  it('has no row that is not there', async () => {
    await expect(proveRow(db.prisma, 100_000n)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['a row under a seal', `UPDATE history SET text = replace(text, 'session.start', 'session.end') WHERE seq = 100`],
    ['a seal', `UPDATE history_seal SET root = repeat('0', 64) WHERE stretch = 1`],
    ['a seal taken away', 'DELETE FROM history_seal WHERE stretch = 1'],
    ['the last seal taken away', 'DELETE FROM history_seal WHERE stretch = 2'],
  ])('shows that somebody changed %s', async (_, sql) => {
    await db.pool.query(
      ['CREATE TABLE kept_h AS TABLE history', 'CREATE TABLE kept_s AS TABLE history_seal'].join(';'),
    );
    const guarded = (...statements: readonly string[]) =>
      db.pool.query(
        ['SET session_replication_role = replica', ...statements, 'SET session_replication_role = DEFAULT'].join(';'),
      );
    await guarded(sql);
    expect((await drift()).map(({ what }) => what)).toContain('seal of the history');
    await guarded(
      ...['DELETE FROM history', 'INSERT INTO history TABLE kept_h', 'DELETE FROM history_seal'],
      ...['INSERT INTO history_seal TABLE kept_s', 'DROP TABLE kept_h', 'DROP TABLE kept_s'],
    );
    expect(await drift()).toEqual([]);
  });

  it.each([
    ['change', `UPDATE history_part SET parts = replace(parts, 'register', 'index')`],
    ['add to', `UPDATE history_part SET parts = (parts::jsonb || '{"x":["0",1]}')::text`],
    ['remove', 'DELETE FROM history_part'],
    ['empty', 'TRUNCATE history_part'],
    ['unseal', 'DELETE FROM history_seal'],
  ])('lets nobody %s what was said', async (_, sql) => {
    await expect(db.prisma.$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
  });

  it('erases a person: the name is nowhere, the decisions stand, the chain holds', async () => {
    const cleo = await aPerson(db, 'reviewer');
    const { version: renamed } = await editAccount(cleo.context, {
      name: 'Cleopatra Erasable',
      singleKeys: true,
      version: 1,
    });
    const { claims } = await anArticle(db, { text: 'Nine of the 14 wells near Vintry ran dry.' });
    const claim = claims.find(({ status }) => status === 'pending');
    await recordVerdict(cleo.context, { claimId: claim?.id ?? '', version: 1, status: 'unverifiable' });
    const who = { personId: cleo.id, version: renamed };
    await expect(erasePerson(ana.context, who)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(erasePerson(owner.context, who)).rejects.toMatchObject({ code: 'invalid' });
    const { version } = await deactivatePerson(owner.context, who);
    const before = await head();
    expect(await erasePerson(owner.context, { personId: cleo.id, version })).toMatchObject({ olderRows: 0 });
    const { rows } = await db.pool.query(
      'SELECT h::text || p::text AS row FROM history h LEFT JOIN history_part p USING (seq) UNION ALL SELECT u::text FROM users u',
    );
    const everything = (rows as { row: string }[]).map(({ row }) => row).join('\n');
    for (const gone of ['Cleopatra', cleo.email]) expect(everything).not.toContain(gone);
    const found = await verify(db.prisma);
    expect(found.drift).toEqual([]);
    expect(found.checked.erased).toBeGreaterThan(3);
    expect((await verify(db.prisma, { seq: String(BigInt(found.head.seq) - 1n), hash: before })).drift).toEqual([]);
    const [line] = await historyTexts(db.prisma, { where: { subjectId: claim?.id ?? '' } });
    expect(line?.actor).toEqual({ kind: 'person', id: cleo.id, name: 'Erased person' });
    expect(asCommand(db).actor.kind).toBe('command');
  });
});
