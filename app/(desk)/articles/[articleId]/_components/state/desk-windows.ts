import type { DeskClaim } from '@/lib/contracts/claims';

/** A claim as it is now, or that a sum was set aside or brought back. */
export type Told = DeskClaim | 'sums';

/** This person's windows on one article in this browser: each tells the others what was saved in it. */
export function createWindows(person: string, articleId: string) {
  let channel: BroadcastChannel | null = null;
  return {
    share: (told: Told) => channel?.postMessage(told),
    /** Listens until the answer is called. */
    open(hear: (told: Told) => void): () => void {
      const mine = new BroadcastChannel(`desk ${articleId} ${person}`);
      mine.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
      channel = mine;
      return () => {
        mine.close();
        if (channel === mine) channel = null;
      };
    },
  };
}

/** Resolves when this window is looked at again. */
export function lookedAt(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      window.removeEventListener('focus', look);
      window.removeEventListener('pageshow', look);
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    window.addEventListener('focus', look);
    window.addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', look);
  });
}
