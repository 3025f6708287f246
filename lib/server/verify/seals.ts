import 'server-only';
import { merkleRoot } from '@/lib/server/chain/merkle';
import { leafOf, type SealedText, STRETCH } from '@/lib/server/chain/row';
import type { History, HistorySeal } from '@/prisma/generated/client';
import type { Findings } from './report';

/** Passes along the chain and compares each stretch with its seal, and what a row says of the seals with the seals. */
export class SealCensus {
  private readonly seals: ReadonlyMap<number, string>;
  private readonly first: number;
  private leaves: string[] = [];
  private readonly roots: string[] = [];

  constructor(
    seals: readonly HistorySeal[],
    private readonly findings: Findings,
  ) {
    this.seals = new Map(seals.map(({ stretch, root }) => [stretch, root]));
    this.first = Math.min(...this.seals.keys());
  }

  pass(row: History, text: SealedText | null): void {
    if (row.format === 2 && this.isFirstOfStretch(row.seq)) this.compareWith(row.seq, text);
    this.leaves.push(leafOf(row));
    if (this.leaves.length < STRETCH) return;
    const stretch = Number(row.seq / BigInt(STRETCH));
    const root = merkleRoot(this.leaves);
    this.leaves = [];
    if (stretch >= this.first) this.roots.push(root);
    const kept = this.seals.get(stretch);
    if (kept !== undefined && kept !== root) this.drifted(stretch, 'Its rows are not those that were sealed.');
  }

  /** A seal for rows that are not there. */
  end(head: bigint): void {
    for (const stretch of this.seals.keys())
      if (BigInt(stretch) * BigInt(STRETCH) > head) this.drifted(stretch, 'It seals rows that are not there.');
  }

  private isFirstOfStretch(seq: bigint): boolean {
    return seq > 1n && (seq - 1n) % BigInt(STRETCH) === 0n;
  }

  private compareWith(seq: bigint, text: SealedText | null): void {
    const to = Number((seq - 1n) / BigInt(STRETCH));
    const said = text?.sealed;
    const isHere = this.seals.has(to);
    if (!isHere) this.drifted(to, 'Its seal is gone.');
    const holds = isHere && said?.from === this.first && said.to === to && said.root === merkleRoot(this.roots);
    if (isHere && !holds) this.drifted(to, `Row ${seq} of the history says something else of the seals until then.`);
  }

  private drifted(stretch: number, why: string): void {
    this.findings.drifted('seal of the history', String(stretch), why);
  }
}
