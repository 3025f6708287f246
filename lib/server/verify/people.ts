import 'server-only';
import { historyTexts } from '@/lib/server/chain/read';
import type { HistoryText } from '@/lib/server/chain/row';
import { DESK_ID, deskState } from '@/lib/server/services/desk/desk-row';
import { passwordDigest } from '@/lib/server/services/people/password-change';
import { personState } from '@/lib/server/services/people/person-state';
import type { State } from '@/lib/server/state';
import type { Prisma, PrismaClient } from '@/prisma/generated/client';
import { replay } from './replay';
import type { Findings } from './report';

type Tx = Prisma.TransactionClient;
type Person = Prisma.UserGetPayload<{ include: { accounts: true } }>;

const UNBORN = 'No row of the history made it.';
const GONE = 'It is gone, and no row of the history took it away.';

/** Who may do what, with which password, on a desk of which name: everybody and the desk, against their history. */
export async function verifyPeople(prisma: PrismaClient, findings: Findings): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      const people = await tx.user.findMany({ orderBy: { id: 'asc' }, include: { accounts: true } });
      for (const person of people) await verifyPerson(tx, person, findings);
      await verifyNobodyGone(tx, new Set(people.map(({ id }) => id)), findings);
      await verifyDesk(tx, findings);
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

async function verifyPerson(tx: Tx, person: Person, findings: Findings): Promise<void> {
  const rows = await historyTexts(tx, { where: { subjectKind: 'person', subjectId: person.id } });
  const { wrong, born } = replay(personState(person), rows);
  if (!born) findings.drifted('person', person.id, UNBORN);
  for (const why of wrong) findings.drifted('person', person.id, why);
  const password = wrongPassword(person, rows);
  if (password) findings.drifted('person', person.id, password);
  findings.checked.people += 1;
}

/**
 * A password that was set before the history kept digests is unknown: nothing is said of it until it is set again. There
 * is one way to sign in; whoever was erased has none.
 */
function wrongPassword({ accounts }: Person, rows: readonly HistoryText[]): string | null {
  const last = rows.findLast(({ after }) => isState(after) && ('passwordDigest' in after || 'erased' in after));
  if (accounts.length > 1) return 'There is more than one way to sign in; the history made one.';
  if (!last || !isState(last.after)) return null;
  const kept = last.after.passwordDigest ?? null;
  const found = accounts[0]?.password ? passwordDigest(accounts[0].password) : null;
  return found === kept ? null : `Its password is not the one that row ${last.seq} of the history left.`;
}

const isState = (value: unknown): value is State => typeof value === 'object' && value !== null;

/** People are deactivated and erased, never deleted. */
async function verifyNobodyGone(tx: Tx, there: ReadonlySet<string>, findings: Findings): Promise<void> {
  const told = await tx.history.groupBy({ by: ['subjectId'], where: { subjectKind: 'person' } });
  for (const { subjectId } of told) if (!there.has(subjectId)) findings.drifted('person', subjectId, GONE);
}

async function verifyDesk(tx: Tx, findings: Findings): Promise<void> {
  const id = String(DESK_ID);
  const desk = await tx.desk.findUnique({ where: { id: DESK_ID } });
  const rows = await historyTexts(tx, { where: { subjectKind: 'desk', subjectId: id } });
  if (!desk) {
    if (rows.length > 0) findings.drifted('desk', id, GONE);
    return;
  }
  const { wrong, born } = replay(deskState(desk), rows);
  if (!born) findings.drifted('desk', id, UNBORN);
  for (const why of wrong) findings.drifted('desk', id, why);
}
