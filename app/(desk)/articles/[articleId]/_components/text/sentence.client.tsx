'use client';

import type { DeskClaim } from '@/lib/contracts/claims';
import styles from '../panel/panel.module.css';
import { useDesk } from '../state/desk-context.client';

const LONGEST_SIDE = 280;

/** The sentence with the figure in bold; a very long one is cut to what stands around the figure. */
export function Sentence({ claim }: { claim: DeskClaim }) {
  const { text } = useDesk().revision;
  const { sentenceStart, sentenceEnd, start, end } = claim;
  const from = Math.max(sentenceStart, start - LONGEST_SIDE);
  const to = Math.min(sentenceEnd, end + LONGEST_SIDE);
  return (
    <blockquote className={styles.sentence} data-rest dir="auto">
      {from > sentenceStart ? '… ' : ''}
      {text.slice(from, start)}
      <strong>{text.slice(start, end)}</strong>
      {text.slice(end, to)}
      {to < sentenceEnd ? ' …' : ''}
    </blockquote>
  );
}
