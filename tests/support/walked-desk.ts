import type { Database } from '@/lib/server/db/open';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { addSource } from '@/lib/server/services/sources/add-source';
import { addPastedText } from '@/lib/server/services/sources/from-outside';
import { pinEvidence } from '@/lib/server/services/sources/pin-evidence';
import { anArticle, claimOf } from './articles';
import { type DatabaseKind, freshDatabase } from './database';
import { BULLETIN, firstMatch } from './evidence';
import { aPerson, type Somebody } from './people';

const WORD = 'zqheron';
/** Nothing that a stranger is told may hold this: words of a confidential source, of its notes, of its figures. */
export const SECRET = /zqheron|4[.,]?118[.,]?777/i;
const LEAK = `${WORD} says that in February the corridor carried 4.118777 million tonnes of grain.`;

export interface WalkedDesk {
  readonly db: Database;
  /** Who added the confidential source, and who is named on it. */
  readonly keeper: Somebody;
  readonly named: Somebody;
  /** One of each role; none of them is named. */
  readonly strangers: readonly Somebody[];
  /** Every kind of id there is on the desk, those of what is hidden among them. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A desk with an open and a confidential source, pinned, quoted, commented, decided on and worked with. */
export async function walkedDesk(kind: DatabaseKind): Promise<WalkedDesk> {
  const db = await freshDatabase(kind);
  const [keeper, named] = [await aPerson(db, 'reviewer'), await aPerson(db, 'reviewer')];
  const strangers: Somebody[] = [];
  for (const role of ['viewer', 'reviewer', 'editor', 'owner'] as const) strangers.push(await aPerson(db, role));
  const desk = await anArticle(db);
  const [claim, other] = [claimOf(desk, '4.12 million tons').id, claimOf(desk, '+6.3%').id];
  const hidden = { confidential: true, readers: [named.id], note: `${WORD} asked for silence` };
  const leak = await addPastedText(keeper.context, LEAK, { title: `What ${WORD} wrote`, ...hidden });
  const pin = await firstMatch(keeper.context, claim, leak.snapshotId ?? '');
  const pinned = await pinEvidence(keeper.context, { ...pin, note: `${WORD} on the quay` });
  const url = `https://${WORD}.example/leak`;
  const link = await addSource(keeper.context, { source: { kind: 'link', url, title: WORD, ...hidden } });
  const told = { quote: `${WORD} again`, value: '4.118777 million tonnes', note: WORD };
  await addEvidence(keeper.context, { claimId: claim, sourceId: link.source.id, evidence: told });
  const open = await addPastedText(keeper.context, BULLETIN, { title: 'Port bulletin' });
  await pinEvidence(keeper.context, await firstMatch(keeper.context, claim, open.snapshotId ?? ''));
  await recordVerdict(keeper.context, {
    ...{ claimId: other, version: 1, status: 'verified', checkedAs: 'fact' },
    working: { expression: 'a / a - 0.937', inputs: [{ name: 'a', evidenceId: pinned.evidenceId }] },
  });
  const [session, invitation] = await Promise.all([
    db.prisma.session.findFirst({ select: { id: true } }),
    db.prisma.oneTimeLink.findFirstOrThrow({ select: { id: true } }),
  ]);
  const verdict = await db.prisma.verdict.findFirstOrThrow({ select: { id: true } });
  return {
    ...{ db, keeper, named, strangers },
    ids: {
      ...{ articleId: desk.article.id, claimId: claim, otherClaim: other, revision: desk.revision.id },
      ...{ sourceId: open.source.id, snapshotId: open.snapshotId ?? '', personId: keeper.id, checkerId: named.id },
      ...{ hiddenSource: leak.source.id, hiddenCopy: leak.snapshotId ?? '', hiddenLink: link.source.id },
      ...{ evidenceId: pinned.evidenceId, invitationId: invitation.id, sessionId: session?.id ?? invitation.id },
      ...{ verdict: verdict.id, nothing: '01900000-0000-7000-8000-00000000ffff' },
    },
  };
}
