type EarlyKey = readonly [pathname: string, event: KeyboardEvent];

declare global {
  interface Window {
    /** Keys pressed before the desk listens; gone once it does. */
    earlyKeys?: EarlyKey[];
  }
}

/** A script of the page that is there before any other: it keeps the keys until the desk takes over. */
export const KEEP_EARLY_KEYS =
  "window.earlyKeys=[];document.addEventListener('keydown',(event)=>window.earlyKeys?.push([location.pathname,event]));";

/** What was pressed on this very page while nobody listened, in order. Answers once; from now on the desk listens. */
export function takeEarlyKeys(): readonly KeyboardEvent[] {
  const keys = window.earlyKeys ?? [];
  delete window.earlyKeys;
  return keys.filter(([pathname]) => pathname === window.location.pathname).map(([, event]) => event);
}
