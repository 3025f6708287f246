import type { Database } from '@/lib/server/db/open';
import { newsroom } from './newsroom';

export interface SeedOptions {
  /** Replace whatever is there, after naming it. */
  readonly force: boolean;
  readonly say: (line: string) => void;
  readonly articles?: number | undefined;
}

/** A scenario fills a database and gives the exit code. */
export type Scenario = (db: Database, options: SeedOptions) => Promise<number>;

export type ScenarioName = 'newsroom';

/** Named, deterministic scenarios: for demonstrations, tests and screenshots. */
export const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = { newsroom };
