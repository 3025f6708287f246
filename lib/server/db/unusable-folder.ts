import { statfsSync } from 'node:fs';
import { CannotOpenDatabase } from './cannot-open';

/** With less than this left, PostgreSQL cannot even write its log ahead. */
const NOTHING_LEFT = 1 << 20;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it lies on a read-only disk',
  ENOTDIR: 'a file stands in its way',
  EEXIST: 'a file stands in its way',
  ENOENT: 'it cannot be made there',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full for this user',
};

/**
 * What to say instead of an error for which the data folder is to blame; any other error as it is. The embedded database
 * tells nobody that its disk is full, so whoever asks looks at the disk.
 */
export function blameFolder(folder: string, error: unknown): unknown {
  if (error instanceof Error && error.name === CannotOpenDatabase.name) return error;
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  const { fullDisk } = (error ?? {}) as { fullDisk?: boolean };
  const reason = (syscall && code && REASONS[code]) || (fullDisk || isFull(folder) ? REASONS.ENOSPC : undefined);
  if (!reason) return error;
  const message = `The data folder ${folder} cannot be used: ${reason}. Make room for it there, or set DATA_DIR to another folder.`;
  return new CannotOpenDatabase(message, { cause: error });
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < NOTHING_LEFT;
  } catch {
    return false;
  }
}
