import path from 'node:path';
import { z } from 'zod';

/** Everything Figurecheck reads from its environment, with its default. The README's table lists the same names. */
const Environment = z.object({
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  DATA_DIR: z.string().trim().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** What each setting must look like, for the message about a wrong one. The value itself is never repeated: it may be a secret. */
const EXPECTED: Record<keyof z.infer<typeof Environment>, string> = {
  HOST: 'an address to listen on, for example 127.0.0.1 or 0.0.0.0',
  PORT: 'a number from 0 to 65535',
  PUBLIC_URL: 'the http or https address people open, for example https://desk.example.org',
  TRUST_PROXY: '1 (behind a reverse proxy of yours) or 0',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'a postgresql:// address',
  LOG_LEVEL: 'one of trace, debug, info, warn, error, fatal, silent',
};

export interface Env {
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** The address people open when it is not the one listened on; also decides whether cookies and HSTS assume https. */
  readonly publicUrl: URL | null;
  /** `X-Forwarded-For` of the connecting peer may be believed. */
  readonly trustProxy: boolean;
  /** Absolute. Holds the embedded database, its lock and the private socket. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}

export class BadEnvironment extends Error {
  override readonly name = 'BadEnvironment';
}

/** Reads the settings; an empty variable counts as not set. Throws BadEnvironment, one line for each wrong setting. */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.keys(EXPECTED).flatMap((name) => (variables[name] ? [[name, variables[name]] as const] : []));
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof typeof EXPECTED));
    throw new BadEnvironment([...names].map((name) => `${name} must be ${EXPECTED[name]}.`).join('\n'));
  }
  const { HOST, PORT, PUBLIC_URL, TRUST_PROXY, DATA_DIR, DATABASE_URL, LOG_LEVEL } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL) : null,
    trustProxy: TRUST_PROXY === '1',
    dataDir: path.resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    logLevel: LOG_LEVEL,
  };
}

/** Can only this machine reach what listens on `host`? */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
