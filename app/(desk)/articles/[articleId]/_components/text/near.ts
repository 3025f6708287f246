/** Which chunks of a very long text have their figures drawn: those about the screen. The others are plain text. */
export interface Near {
  readonly has: (chunk: number) => boolean;
  /** @param came chunks that are about the screen now, by where they begin; `went`: that no longer are */
  readonly change: (came: readonly number[], went: readonly number[]) => void;
  readonly subscribe: (listen: () => void) => () => void;
}

export function createNear(first: readonly number[]): Near {
  const near = new Set(first);
  const listeners = new Set<() => void>();
  return {
    has: (chunk) => near.has(chunk),
    change(came, went) {
      for (const chunk of went) near.delete(chunk);
      for (const chunk of came) near.add(chunk);
      for (const listen of listeners) listen();
    },
    subscribe(listen) {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
}
