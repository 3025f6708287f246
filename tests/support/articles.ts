import type { AddArticle } from '@/lib/contracts/articles';
import type { DeskClaim } from '@/lib/contracts/claims';
import type { Context } from '@/lib/server/context';
import { articleDesk } from '@/lib/server/queries/desk';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { asCommand } from './people';

export const GRAIN = `Grain corridor carries more than last year
By Ada Lindqvist
March 3, 2026

The corridor carried 4.12 million tons in February, up 6.3% from a year ago, the port authority said. More than 60% of it was maize. The authority was founded in 1987.
`;

type Given = Partial<AddArticle> & { readonly text?: string };

/** Adds an article through the verb and gives it as the desk shows it. */
export async function anArticle(db: { readonly prisma: Context['prisma'] }, given: Given = {}) {
  const input = {
    title: 'Grain corridor',
    ownership: 'our_draft' as const,
    publishedOn: '2026-03-03',
    text: GRAIN,
    ...given,
  };
  const { articleId } = await addArticle(asCommand(db), input);
  return articleDesk(asCommand(db), articleId);
}

/** The claim with this display form. */
export function claimOf(desk: { readonly claims: readonly DeskClaim[] }, display: string): DeskClaim {
  const found = desk.claims.find((claim) => claim.display === display);
  if (!found) throw new Error(`No claim ${display} among: ${desk.claims.map((claim) => claim.display).join(', ')}`);
  return found;
}
