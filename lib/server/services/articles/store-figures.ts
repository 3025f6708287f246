import 'server-only';
import type { FigureInContext } from '@/lib/core/frames/in-context';
import { type Birth, type FigureRecords, figureRecords, type Home } from '@/lib/server/reading/figure-records';
import { Prisma } from '@/prisma/generated/client';

/** The columns of a claim, for `figureRecords`. */
export const CLAIM_COLUMNS: readonly string[] = Object.values(Prisma.ClaimScalarFieldEnum);

/**
 * Stores figures that were made into rows before, in a few statements whatever their number.
 * @returns the births of the claims, in text order, for the history
 */
export async function storeRecords(tx: Prisma.TransactionClient, records: Iterable<FigureRecords>): Promise<Birth[]> {
  const all: Birth[] = [];
  for (const { claims, places, births } of records) {
    await tx.$executeRaw`INSERT INTO claim SELECT * FROM jsonb_populate_recordset(null::claim, ${claims}::jsonb)`;
    await tx.$executeRaw`INSERT INTO place SELECT * FROM jsonb_populate_recordset(null::place, ${places}::jsonb)`;
    for (const birth of births) all.push(birth);
  }
  return all;
}

/** Stores every figure of a text, claimed or dismissed, with its place. */
export function storeFigures(
  tx: Prisma.TransactionClient,
  home: Omit<Home, 'columns'> & { readonly newId: () => string },
  figures: readonly FigureInContext[],
): Promise<Birth[]> {
  const ids = figures.map(() => home.newId());
  const { newId: _newId, ...rest } = home;
  return storeRecords(tx, figureRecords({ ...rest, columns: CLAIM_COLUMNS }, figures, ids));
}
