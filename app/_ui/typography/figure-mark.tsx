import type { ComponentProps } from 'react';
import type { Status } from '@/lib/core/review/status';
import styles from './figure-mark.module.css';

/**
 * A figure where it stands in its text, underlined by its status; `current` puts the ring on it. A dismissed figure
 * shows nothing until `reveal` ("show every number"). Takes every attribute of a `mark`.
 */
export function FigureMark({
  status,
  current,
  reveal,
  className,
  ...rest
}: ComponentProps<'mark'> & { status: Status; current?: boolean | undefined; reveal?: boolean | undefined }) {
  return (
    <mark
      {...rest}
      className={[styles.mark, className].filter(Boolean).join(' ')}
      data-status={status}
      data-current={current || undefined}
      data-reveal={reveal || undefined}
    />
  );
}

/** The display form of a figure, the largest text in its panel ("+7.6%"), underlined like its place in the text. */
export function FigureDisplay({
  display,
  status,
  size = 'panel',
}: {
  display: string;
  status: Status;
  size?: 'panel' | 'row';
}) {
  return (
    <span className={styles.display} data-size={size} data-status={status}>
      {display}
    </span>
  );
}
