import type { Server } from 'node:http';

/** How long running requests may take to finish once a stop was asked for, in milliseconds. */
const PATIENCE = 8_000;

/**
 * Stops a server politely: no new connections, idle ones closed, running requests finished; what still runs after
 * `patience` milliseconds (a live stream, a stuck client) is cut.
 */
export function closeServer(server: Server, patience = PATIENCE): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** A second signal this many milliseconds after the first one means "now". Ctrl-C in a terminal arrives twice at once. */
const IMPATIENCE = 1_000;

/**
 * Calls `stop` once, when asked to stop: by Ctrl-C, by the system, by a closed terminal, or because the launcher is gone.
 * At a later second signal the process ends at once.
 */
export function onStop(stop: (reason: string) => Promise<void>): void {
  let asked = 0;
  const ask = (reason: string) => {
    if (asked && Date.now() - asked > IMPATIENCE) process.exit(130);
    if (asked) return;
    asked = Date.now();
    void stop(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal));
  if (process.connected) process.on('disconnect', () => ask('the launcher ended'));
}
