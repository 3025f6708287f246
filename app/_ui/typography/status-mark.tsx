import type { Status } from '@/lib/core/review/status';
import { statusColour } from './status';

/** The strokes of each mark in a 12 by 12 box; charts draw the same ones. */
export const MARK_PATHS: Readonly<Record<Status, string>> = {
  pending: 'M6 1.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 1 1 0-8.5Z',
  verified: 'M1.75 6.5 4.75 9.5 10.25 2.75',
  disputed: 'M2.25 2.25 9.75 9.75M9.75 2.25 2.25 9.75',
  unverifiable: 'M3.4 4.1a2.6 2.6 0 1 1 3.9 2.1C6.4 6.8 6 7.2 6 8M6 10.1v.3',
  dismissed: 'M2.5 6h7',
};

/** The mark of a status. It says nothing to screen readers: the word stands beside it. */
export function StatusMark({ status, size = 12 }: { status: Status; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path
        d={MARK_PATHS[status]}
        fill="none"
        stroke={statusColour(status, 'ink')}
        strokeWidth={status === 'pending' ? 1.6 : 1.9}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
