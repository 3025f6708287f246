import 'server-only';
import type { Erased } from '@/lib/server/chain/erase';
import type { HistoryText } from '@/lib/server/chain/row';
import type { Findings } from './report';

/** Which parts are gone, and which of them a later row took away. */
export class ErasureCensus {
  private readonly gone = new Map<string, readonly string[]>();
  private readonly told = new Set<string>();

  count({ seq, erased, after }: HistoryText): void {
    if (erased.length > 0) this.gone.set(seq, erased);
    const said = (after as { erased?: unknown } | null)?.erased;
    if (!Array.isArray(said)) return;
    for (const { seq: earlier, parts } of said as readonly Erased[])
      if (BigInt(earlier) <= BigInt(seq)) for (const name of parts) this.told.add(`${earlier} ${name}`);
  }

  /** Names what is gone though nobody erased it. @returns how many parts were erased rightly */
  tell(findings: Findings): number {
    let rightly = 0;
    for (const [seq, names] of this.gone)
      for (const name of names)
        if (this.told.has(`${seq} ${name}`)) rightly += 1;
        else findings.drifted('history row', seq, `Its part ${name} is gone, and no row of the history erased it.`);
    return rightly;
  }
}
