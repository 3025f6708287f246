import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';
import { loggableText, SECRET_FIELDS } from '@/lib/server/http/redact';
import { requestId } from '@/lib/server/http/request-id';

/** A wrong LOG_LEVEL is refused by readEnv; the log itself has to work before that. */
const LEVELS = [...Object.values(pino.levels.labels), 'silent'];

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
    level: LEVELS.find((level) => level === process.env.LOG_LEVEL) ?? 'info',
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
  // Written at once: a line about a crash must not die with the process.
  const lines = forPeople ? pretty({ destination: 2, sync: true }) : pino.destination({ dest: 2, sync: true });
  return pino(options, { write: (line: string) => lines.write(loggableText(line)) });
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

/** An error as it may be logged: of its own fields only the harmless ones. At most three causes deep. */
export function describeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { digest, code } = error as { digest?: unknown; code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(error.stack ? { stack: error.stack } : {}),
    ...(typeof digest === 'string' ? { digest } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}
