'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import type { Tip } from './tip.client';

/**
 * One mark of a chart that can be pointed at, focused and followed: a link when it leads somewhere, else a labelled
 * image. It reports its tip while it has the pointer or the focus. Focus moves by arrow keys (see `roving.ts`).
 */
export function Mark({
  tip,
  href,
  label,
  row,
  first,
  onTip,
  children,
}: {
  tip: Tip;
  href?: string | undefined;
  label: string;
  row: number;
  first: boolean;
  onTip: (tip: Tip | undefined) => void;
  children: ReactNode;
}) {
  const router = useRouter();
  const shared = {
    'aria-label': label,
    'data-mark': true,
    'data-row': row,
    tabIndex: first ? 0 : -1,
    onMouseEnter: () => onTip(tip),
    onMouseLeave: () => onTip(undefined),
    onFocus: () => onTip(tip),
    onBlur: () => onTip(undefined),
  };
  if (!href) {
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: an SVG group is no interactive element
      <g role="img" {...shared}>
        {children}
      </g>
    );
  }
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <a href={href} onClick={follow} {...shared}>
      {children}
    </a>
  );
}
