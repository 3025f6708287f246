'use client';

import { type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './disclosure.module.css';

/**
 * A button that opens a small panel of links or buttons under it. Escape, a click outside, leaving it with Tab or
 * choosing something closes it; Escape gives the focus back. The panel stays in its place in the document.
 */
export function Disclosure({
  label,
  face,
  align = 'start',
  className,
  children,
}: {
  label: string;
  face: ReactNode;
  align?: 'start' | 'end' | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    document.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      document.removeEventListener('keydown', onEscape);
    };
  }, [open]);
  const chosen = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, button')) setOpen(false);
  };
  return (
    <div ref={root} className={[styles.root, className].filter(Boolean).join(' ')}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: only watches what is chosen inside
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link or button inside is a click too
        <div id={id} className={styles.panel} data-align={align} onClick={chosen}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
