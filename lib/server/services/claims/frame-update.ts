import 'server-only';
import { type Frame, frameOfColumns } from '@/lib/core/frames/frame';
import { dayText } from '@/lib/server/queries/day-text';
import { type Claim, Prisma } from '@/prisma/generated/client';
import { frameColumns } from './figure-columns';

/** A frame and what the columns repeat of it, to be written through Prisma. */
export function frameUpdate(frame: Frame | null) {
  const { periodFrom, periodTo, baseFrom, baseTo, ...columns } = frameColumns(frame);
  return {
    ...columns,
    frame: frame === null ? Prisma.DbNull : ({ ...frame } as Prisma.InputJsonObject),
    periodFrom: moment(periodFrom),
    periodTo: moment(periodTo),
    baseFrom: moment(baseFrom),
    baseTo: moment(baseTo),
  };
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** What of a claim's row says what it is of. */
type Framed = Pick<
  Claim,
  | 'frame'
  | 'subject'
  | 'ofWhat'
  | 'place'
  | 'period'
  | 'periodFrom'
  | 'periodTo'
  | 'base'
  | 'baseFrom'
  | 'baseTo'
  | 'attribution'
  | 'certainty'
>;

/**
 * The frame of a stored claim; of one from before there were frames, what its columns say.
 * @param corrected the columns that a person corrected, where they are known
 */
export function storedFrame(claim: Framed, corrected: ReadonlySet<string> = new Set()): Frame {
  if (claim.frame !== null) return claim.frame as Frame;
  return frameOfColumns(
    {
      ...claim,
      periodFrom: dayText(claim.periodFrom),
      periodTo: dayText(claim.periodTo),
      baseFrom: dayText(claim.baseFrom),
      baseTo: dayText(claim.baseTo),
      certainty: claim.certainty as Record<string, number>,
    },
    corrected,
  );
}
