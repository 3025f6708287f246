import 'server-only';
import { createHash } from 'node:crypto';
import { historyRows, historyTexts } from '@/lib/server/chain/read';
import type { HistoryText } from '@/lib/server/chain/row';
import type { Birth } from '@/lib/server/reading/figure-records';
import { stateHash } from '@/lib/server/reading/figure-records';
import { claimState } from '@/lib/server/services/claims/change-claim';
import { evidenceState } from '@/lib/server/services/sources/change-evidence';
import { stateOf } from '@/lib/server/state';
import type { Article, Claim, Evidence, FindingAnswer, Prisma, PrismaClient } from '@/prisma/generated/client';
import type { Living } from './chain';
import { type Replayed, replay } from './replay';
import { type Findings, shown } from './report';
import { verifyVerdicts } from './verdicts';

type Tx = Prisma.TransactionClient;

/** Articles at a time; each is read in a transaction of its own, so that the app can go on in between. */
const PAGE = 100;

/** Every article with its versions, claims, verdicts and evidence, against its history. */
export async function verifyArticles(prisma: PrismaClient, living: Living, findings: Findings): Promise<void> {
  const seen = new Set<string>();
  for (let after = ''; ; ) {
    const page = await prisma.article.findMany({
      ...(after ? { where: { id: { gt: after } } } : {}),
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true },
    });
    for (const { id } of page) {
      seen.add(id);
      await prisma.$transaction((tx) => verifyArticle(tx, id, findings), { isolationLevel: 'RepeatableRead' });
    }
    after = page.at(-1)?.id ?? '';
    if (page.length < PAGE) break;
  }
  const missing = [...living.articles].filter((id) => !seen.has(id));
  for (const id of missing) if (await isStillAlive(prisma, id)) findings.drifted('article', id, GONE);
}

const GONE = 'It is gone, and no row of the history took it away.';
const UNBORN = 'No row of the history made it.';

/** History may have gone on since the chain was walked. */
export async function isStillAlive(prisma: PrismaClient, id: string): Promise<boolean> {
  const [last] = await historyRows(prisma, { where: { subjectId: id }, orderBy: { seq: 'desc' }, take: 1 });
  return last !== undefined && last.read?.after !== null;
}

async function verifyArticle(tx: Tx, id: string, findings: Findings): Promise<void> {
  const article = await tx.article.findUnique({ where: { id } });
  if (!article) return;
  const history = await historyTexts(tx, { where: { articleId: id } });
  findings.checked.articles += 1;
  verifyDetails(article, history, findings);
  await verifyText(tx, article, findings);
  const claims = await tx.claim.findMany({ where: { articleId: id }, orderBy: { id: 'asc' } });
  const replayed = verifyClaims(article, claims, history, findings);
  await verifyPlaces(tx, article, claims, findings);
  const evidence = await tx.evidence.findMany({ where: { claim: { articleId: id } }, orderBy: { id: 'asc' } });
  verifyEvidence(evidence, history, findings);
  const verdicts = await tx.verdict.findMany({ where: { claim: { articleId: id } }, orderBy: { id: 'asc' } });
  verifyVerdicts(verdicts, replayed, history, findings);
  verifyAnswers(await tx.findingAnswer.findMany({ where: { articleId: id } }), history, findings);
}

const rowsOf = (history: readonly HistoryText[], kind: string) => {
  const found = new Map<string, HistoryText[]>();
  for (const row of history) {
    if (row.subject.kind !== kind) continue;
    const rows = found.get(row.subject.id);
    if (rows) rows.push(row);
    else found.set(row.subject.id, [row]);
  }
  return found;
};

function verifyDetails(article: Article, history: readonly HistoryText[], findings: Findings): void {
  const rows = rowsOf(history, 'article').get(article.id) ?? [];
  const { wrong, born } = replay(stateOf(article, ['createdAt', 'updatedAt']), rows);
  if (!born) findings.drifted('article', article.id, UNBORN);
  for (const why of wrong) findings.drifted('article', article.id, why);
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

async function verifyText(tx: Tx, article: Article, findings: Findings): Promise<void> {
  const revisions = await tx.revision.findMany({ where: { articleId: article.id }, orderBy: { number: 'asc' } });
  for (const { id, text, sha256: hash } of revisions)
    if (sha256(text) !== hash) findings.drifted('version of a text', id, 'Its text is not the text that was stored.');
  if (revisions[0]?.sha256 !== article.sha256)
    findings.drifted('article', article.id, 'Its first text is not the one that was taken in.');
  if (!revisions.some(({ id }) => id === article.currentRevisionId))
    findings.drifted('article', article.id, 'Its current text is gone.');
}

function birthsOf(article: Article, history: readonly HistoryText[]): ReadonlyMap<string, string> {
  const made = history.find(({ subject, before }) => subject.id === article.id && before === null);
  return new Map((made?.after as { claims?: readonly Birth[] } | undefined)?.claims ?? []);
}

function verifyClaims(
  article: Article,
  claims: readonly Claim[],
  history: readonly HistoryText[],
  findings: Findings,
): ReadonlyMap<string, Replayed> {
  const births = birthsOf(article, history);
  const changes = rowsOf(history, 'claim');
  const replayed = new Map<string, Replayed>();
  for (const claim of claims) {
    const found = replay(claimState(claim), changes.get(claim.id) ?? []);
    replayed.set(claim.id, found);
    for (const why of found.wrong) findings.drifted('claim', claim.id, why);
    const hash = births.get(claim.id);
    if (!found.born && hash === undefined) findings.drifted('claim', claim.id, UNBORN);
    else if (!found.born && found.wrong.length === 0 && stateHash(found.first) !== hash)
      findings.drifted('claim', claim.id, `“${claim.display}” is not as it was stored, in a field no change touched.`);
  }
  findings.checked.claims += claims.length;
  for (const id of [...births.keys(), ...changes.keys()]) if (!replayed.has(id)) findings.drifted('claim', id, GONE);
  return replayed;
}

async function verifyPlaces(tx: Tx, article: Article, claims: readonly Claim[], findings: Findings): Promise<void> {
  if (!article.currentRevisionId) return;
  const revision = await tx.revision.findUnique({ where: { id: article.currentRevisionId }, select: { text: true } });
  const places = await tx.place.findMany({ where: { revisionId: article.currentRevisionId } });
  const quotes = new Map(claims.map(({ id, quote }) => [id, quote]));
  for (const { claimId, quoteStart, quoteEnd } of places)
    if (revision && revision.text.slice(quoteStart, quoteEnd) !== quotes.get(claimId))
      findings.drifted('place of a claim', claimId, 'Its quote does not stand there in the text.');
}

function verifyEvidence(evidence: readonly Evidence[], history: readonly HistoryText[], findings: Findings): void {
  const changes = rowsOf(history, 'evidence');
  const there = new Set(evidence.map(({ id }) => id));
  for (const row of evidence) {
    const { wrong, born } = replay(evidenceState(row), changes.get(row.id) ?? []);
    if (!born) findings.drifted('evidence', row.id, UNBORN);
    for (const why of wrong) findings.drifted('evidence', row.id, why);
  }
  findings.checked.evidence += evidence.length;
  for (const id of changes.keys()) if (!there.has(id)) findings.drifted('evidence', id, GONE);
}

/** Why sums were set aside: each as its newest row of the history left it. */
function verifyAnswers(answers: readonly FindingAnswer[], history: readonly HistoryText[], findings: Findings): void {
  const left = new Map<string, unknown>();
  for (const [id, rows] of rowsOf(history, 'finding')) left.set(id, rows.at(-1)?.after);
  for (const { articleId, findingKey, reason } of answers) {
    const id = `${articleId} ${findingKey}`;
    const said = (left.get(id) as { reason?: unknown } | null | undefined)?.reason;
    left.delete(id);
    if (said !== reason)
      findings.drifted('sum set aside', id, `Its reason is ${shown(reason)}; the history says ${shown(said)}.`);
  }
  for (const [id, after] of left) if (after) findings.drifted('sum set aside', id, GONE);
}
