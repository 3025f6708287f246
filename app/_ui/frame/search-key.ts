import { useEffect } from 'react';

/**
 * "/" goes to the search of the page, on every page that has one; what stands in it is selected. Like every single key
 * it can be switched off, and means itself in a field, in a dialog and with a modifier.
 */
export function useSearchKey(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, [contenteditable], dialog, [role="dialog"]')
      )
        return;
      const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
      if (!search || search.offsetParent === null) return;
      event.preventDefault();
      search.focus();
      search.select();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on]);
}
