import { stripVTControlCharacters } from 'node:util';
import type { Logger } from 'pino';

const LEVELS = { error: 'error', warn: 'warn', info: 'debug', log: 'debug', debug: 'debug' } as const;

/**
 * Next and other packages report to the console; from here on that lands in the log, with the request it belongs to. An
 * error that a page shows by its number (digest) is found under the same number here.
 */
export function consoleToLog(log: Logger): void {
  for (const [method, level] of Object.entries(LEVELS) as [
    keyof typeof LEVELS,
    (typeof LEVELS)[keyof typeof LEVELS],
  ][]) {
    console[method] = (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error);
      const text = parts
        .filter((part) => part !== error)
        .map(asText)
        .join(' ')
        .trim();
      const message = text.replace(/^[^\p{L}\p{N}]+$/u, '') || (error ? error.message : '');
      if (error) log[level]({ err: error }, message);
      else if (message) log[level](message);
    };
  }
}

function asText(part: unknown): string {
  if (typeof part === 'string') return stripVTControlCharacters(part);
  try {
    return JSON.stringify(part) ?? String(part);
  } catch {
    return String(part);
  }
}
