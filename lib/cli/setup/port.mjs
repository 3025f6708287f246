import { createServer } from 'node:net';
import { CannotGoOn } from './process.mjs';

/**
 * Finds out, before any long step, whether the port is free. Throws a message that says what to do if it is not.
 * @param {string} host
 * @param {number} port
 */
export async function requirePort(host, port) {
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new CannotGoOn('PORT must be a number from 0 to 65535.');
  }
  const problem = await tryToListen(host, port);
  if (problem === null) return;
  if (problem !== 'EADDRINUSE') throw new CannotGoOn(`Cannot listen on ${host}:${port} (${problem}).`);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const other = `another port: PORT=${port + 1} npm start`;
  throw new CannotGoOn(
    (await isFigurecheck(url))
      ? `Figurecheck is already running at ${url}. Open it there, stop it first, or use ${other}`
      : `Port ${port} on ${host} is taken by another program. Stop that one, or use ${other}`,
  );
}

function tryToListen(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ host, port }, () => probe.close(() => resolve(null)));
  });
}

async function isFigurecheck(url) {
  try {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(1_000) });
    return typeof (await answer.json()).database !== 'undefined';
  } catch {
    return false;
  }
}
