import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';
import { loggableText, SECRET_FIELDS } from '@/lib/server/http/redact';
import { requestId } from '@/lib/server/http/request-id';

/** One log for both copies of this module (see request-id.ts). */
const KEY = Symbol.for('figurecheck.log');
const shared = globalThis as { [KEY]?: Logger };
shared[KEY] ??= makeLog(process.stderr.isTTY === true);

/**
 * The log: JSON lines on stderr, readable lines when a person watches. What a person must read (steps, the address, the
 * set-up code) goes to stdout instead and is never logged. Every line written while a request is answered carries its
 * `requestId`.
 */
export const log: Logger = shared[KEY];

function makeLog(forPeople: boolean): Logger {
  const options: pino.LoggerOptions = {
    level: process.env.LOG_LEVEL || 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET_FIELDS, censor: '[redacted]' },
    serializers: { err: (error: unknown) => describeError(error) },
    mixin: () => {
      const id = requestId();
      return id ? { requestId: id } : {};
    },
  };
  return pino(options, forPeople ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname' }) : stderr());
}

/** Written at once: a line about a crash must not die with the process. */
function stderr(): pino.DestinationStream {
  return pino.destination({ dest: 2, sync: true });
}

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  /** The number an error page shows (Next's digest). */
  readonly digest?: string;
  readonly code?: string;
  readonly cause?: LoggedError;
}

/** An error as it may be logged: no own fields but the harmless ones, no secrets in its texts. At most three causes deep. */
export function describeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: loggableText(String(error)) };
  const { digest, code } = error as { digest?: unknown; code?: unknown };
  return {
    type: error.name,
    message: loggableText(error.message),
    ...(error.stack ? { stack: loggableText(error.stack) } : {}),
    ...(typeof digest === 'string' ? { digest } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}
