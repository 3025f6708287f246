'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Dialog } from '../feedback/dialog.client';
import { hasUnsaved, holdUnsaved } from './unsaved-work';

/** While `on`, leaving this page asks first. For work that is typed and not saved; useKeptDraft and useFormDraft do it. */
export function useLeaveGuard(on: boolean): void {
  useEffect(() => (on ? holdUnsaved() : undefined), [on]);
}

/**
 * Asks before the page is left with unsaved work: by a link of this desk with its own dialog, by any other way with the
 * browser's. The frame holds the one there is.
 */
export function LeaveGuard() {
  const router = useRouter();
  const [to, setTo] = useState<string | null>(null);
  useEffect(() => {
    const click = (event: MouseEvent) => {
      const href = hasUnsaved() ? leadsAway(event) : null;
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTo(href);
    };
    const unload = (event: BeforeUnloadEvent) => {
      if (hasUnsaved()) event.preventDefault();
    };
    document.addEventListener('click', click, { capture: true });
    window.addEventListener('beforeunload', unload);
    return () => {
      document.removeEventListener('click', click, { capture: true });
      window.removeEventListener('beforeunload', unload);
    };
  }, []);
  const leave = () => {
    setTo(null);
    if (to) router.push(to);
  };
  return (
    <Dialog
      opened={to !== null}
      onClose={() => setTo(null)}
      title="Leave with unsaved work?"
      footer={
        <>
          <Button variant="default" onClick={leave}>
            Leave
          </Button>
          <Button onClick={() => setTo(null)}>Stay here</Button>
        </>
      }
    >
      <p>
        What you typed is not saved. It is kept as a draft in this browser, and is back when you return to this page.
      </p>
    </Dialog>
  );
}

/** Where a click on a link of this desk leads, when that is another page in this window; else null. */
function leadsAway(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download')) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== window.location.origin || pathname === window.location.pathname) return null;
  return `${pathname}${search}${hash}`;
}
