import { startPostgres } from './postgres.mjs';

let started: Promise<string> | undefined;

/** A real PostgreSQL server: the one tests/run.mjs started, or this process's own, which stops with it. */
export function postgresUrl(): Promise<string> {
  started ??= startPostgres().then(({ url }) => url);
  return started;
}
