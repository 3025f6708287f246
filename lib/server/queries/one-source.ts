import 'server-only';
import { id } from '@/lib/contracts/fields';
import { Refusal } from '@/lib/contracts/refusals';
import type { SourceView } from '@/lib/contracts/sources';
import { query } from '@/lib/server/query';
import { sourceSelect, toSourceView } from './source-view';
import { visibleTo } from './visible';

/** One source as it stands. @throws Refusal not-found */
export const oneSource = query({
  reads: 'source.one',
  input: id,
  async show(db, sourceId, { actor }): Promise<SourceView> {
    const where = { id: sourceId, removedAt: null, AND: [visibleTo(actor)] };
    const found = await db.source.findFirst({ where, select: sourceSelect });
    if (!found) throw new Refusal('not-found', { message: 'This source is not here any more.' });
    return toSourceView(found);
  },
});
