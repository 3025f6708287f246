const LONGEST = 15_000;

/** Resolves after 1, 2, 4 … at most 15 seconds, or as soon as the browser is back online. */
export function patience(attempt: number): Promise<void> {
  const wait = Math.min(1000 * 2 ** (attempt - 1), LONGEST);
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, wait);
    window.addEventListener('online', go);
  });
}
