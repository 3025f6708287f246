import 'server-only';
import { type Rules, TODAYS_RULES } from '@/lib/core/checks/proof';
import type { PrismaClient } from '@/prisma/generated/client';
import { verifyArticles } from './articles';
import { verifyChain } from './chain';
import { verifyPeople } from './people';
import { Findings, type Head, type Verification } from './report';
import { verifySources } from './sources';

/** The parts it goes through, in their order: each may take long. */
export const STAGES = ['the history', 'articles', 'sources', 'people'] as const;

/**
 * Does the database still hold what was written through the verbs? Recomputes the history's chain, every working, every
 * comparison and every saved copy's hashes, and replays history backwards from the rows as they are. Reads only, a
 * little at a time, so that the app can go on meanwhile.
 * @param expect a head that was kept elsewhere: the chain must still hold it
 * @param rules by which proofs are done again; what older rules said otherwise is no drift
 * @param begins told each part before it is begun
 */
export async function verify(
  prisma: PrismaClient,
  expect: Head | null = null,
  rules: Rules = TODAYS_RULES,
  begins: (stage: (typeof STAGES)[number]) => Promise<void> = async () => {},
): Promise<Verification> {
  const findings = new Findings(rules);
  await begins('the history');
  const { head, living } = await verifyChain(prisma, findings);
  if (expect) await verifyHead(prisma, head, expect, findings);
  await begins('articles');
  await verifyArticles(prisma, living, findings);
  await begins('sources');
  await verifySources(prisma, living, findings);
  await begins('people');
  await verifyPeople(prisma, findings);
  const { checked, drift, otherwise } = findings;
  return { head, checked, drift, otherwise, rules: rules.version };
}

async function verifyHead(prisma: PrismaClient, head: Head, expect: Head, findings: Findings): Promise<void> {
  if (BigInt(expect.seq) > BigInt(head.seq)) {
    const cut = `It ends at row ${head.seq}, before the expected head ${expect.seq}: its tail was cut off.`;
    findings.drifted('history', head.seq, cut);
    return;
  }
  const row = await prisma.history.findUnique({ where: { seq: BigInt(expect.seq) }, select: { hash: true } });
  if (row?.hash !== expect.hash)
    findings.drifted('history', expect.seq, `Row ${expect.seq} is not the head that was kept: it was written anew.`);
}
