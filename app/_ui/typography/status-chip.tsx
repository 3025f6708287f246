import type { Status } from '@/lib/core/review/status';
import { statusWord } from './status';
import styles from './status-chip.module.css';
import { StatusMark } from './status-mark';

/** Mark and word of a status. Only "disputed" is filled; `note` adds what belongs to it ("no source", "as said"). */
export function StatusChip({
  status,
  lane,
  ticked,
  note,
}: {
  status: Status;
  lane?: 'tick' | 'none' | undefined;
  ticked?: boolean | undefined;
  note?: string | undefined;
}) {
  const done = lane === 'tick' && ticked;
  return (
    <span className={styles.chip} data-status={status}>
      <StatusMark status={done ? 'verified' : status} />
      <span>{statusWord(status, lane, ticked)}</span>
      {note ? <span className={styles.note}>{note}</span> : null}
    </span>
  );
}
