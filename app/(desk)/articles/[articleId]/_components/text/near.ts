/** Which parts of a very long text have their figures drawn: those about the screen. The others are plain text. */
export interface Near {
  /** @param part where a block or chunk of the text begins */
  readonly has: (part: number) => boolean;
  /** @param came parts that are about the screen now, by where they begin; `went`: that no longer are */
  readonly change: (came: readonly number[], went: readonly number[]) => void;
  readonly subscribe: (listen: () => void) => () => void;
}

/** @param first before anything was said, what begins before this place counts as near */
export function createNear(first: number): Near {
  const near = new Set<number>();
  let isTold = false;
  const listeners = new Set<() => void>();
  return {
    has: (part) => (isTold ? near.has(part) : part < first),
    change(came, went) {
      isTold = true;
      for (const part of went) near.delete(part);
      for (const part of came) near.add(part);
      for (const listen of listeners) listen();
    },
    subscribe(listen) {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
}
