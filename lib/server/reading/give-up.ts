import 'server-only';
import { Refusal, type RefusalView } from '@/lib/contracts/refusals';
import { TooManyFigures } from '@/lib/core/frames/read-figures';

/** Which limit reading met. */
export type Limit = 'time' | 'memory' | 'died';

const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} seconds`;

/** The refusal of a reading that was stopped from outside. */
export function givenUp(limit: Limit, { timeLimitMs, memoryMb }: { timeLimitMs: number; memoryMb: number }): Refusal {
  if (limit === 'died')
    return new Refusal('reader-stopped', {
      message: 'Reading this stopped half way, so nothing was saved. Try again.',
    });
  const met =
    limit === 'time' ? `took longer than ${seconds(timeLimitMs)}` : `needed more than ${memoryMb} MB of memory`;
  return new Refusal('too-much', { message: `Reading this ${met}, so nothing was saved. Add a smaller part of it.` });
}

/** Runs a reading; a text with too many figures is refused by their number. */
export function counted<Answer>(what: string, read: () => Answer): Answer {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof TooManyFigures)) throw thrown;
    const most = thrown.most.toLocaleString('en');
    throw new Refusal('too-much', {
      message: `${what} holds more than ${most} figures, so nothing was saved. Split it, or leave out what need not be checked.`,
    });
  }
}

/** A refusal as it crosses between threads, and back. */
export const refusalView = ({ code, message, fields, detail }: Refusal): RefusalView => ({
  code,
  message,
  ...(fields ? { fields } : {}),
  ...(detail === undefined ? {} : { detail }),
});

export const refusalOf = ({ code, message, fields, detail }: RefusalView): Refusal =>
  new Refusal(code, { message, ...(fields ? { fields } : {}), ...(detail === undefined ? {} : { detail }) });
