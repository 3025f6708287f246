type Listener = (message: string) => void;

let listener: Listener | undefined;

/** Says one line to screen readers, politely: "Verified. 12 of 31. Next: over 80%." Later lines replace earlier ones. */
export function announce(message: string): void {
  listener?.(message);
}

/** The live region registers here; there is one on a page. Returns how to leave. */
export function onAnnounce(listen: Listener): () => void {
  listener = listen;
  return () => {
    if (listener === listen) listener = undefined;
  };
}
