import 'server-only';
import type pg from 'pg';
import type PgBoss from 'pg-boss';
import type { Database } from '@/lib/server/db/open';
import { log } from '@/lib/server/log';
import type { Prisma } from '@/prisma/generated/client';
import { LANES, type Lane } from './job';

/** One handing-over of a job to whoever runs it: a row of pg-boss. */
export interface Delivery {
  readonly id: string;
  readonly lane: Lane;
  readonly jobId: string;
}

/** Whoever ended in the middle is no reason to give up: that is counted elsewhere. */
const FOR_EVER = 1_000_000;
/** pg-boss' own limit; a job's readers and verbs have theirs. */
const EXPIRES_HOURS = 23;
const RETENTION_DAYS = 365;

/** Through the transaction of a verb: what is rolled back was never sent. */
export async function send(
  tx: Prisma.TransactionClient,
  { id, lane, jobId }: Delivery,
  afterSeconds = 0,
): Promise<void> {
  const boss = await bossOver(inTransaction(tx));
  await boss.send(
    lane,
    { jobId },
    {
      ...{ id, retryLimit: FOR_EVER, expireInHours: EXPIRES_HOURS, retentionDays: RETENTION_DAYS },
      ...(afterSeconds > 0 ? { startAfter: afterSeconds } : {}),
    },
  );
}

/** The delivery is done with. */
export async function settle(tx: Prisma.TransactionClient, { id, lane }: Delivery): Promise<void> {
  const boss = await bossOver(inTransaction(tx));
  await boss.complete(lane, id);
}

/** The delivery goes back to be fetched by the next. */
export async function giveBack(tx: Prisma.TransactionClient, { id, lane }: Delivery): Promise<void> {
  const boss = await bossOver(inTransaction(tx));
  await boss.fail(lane, id);
}

/** Seconds after which a process that was not heard of is taken for gone. */
export const SILENCE = 20;

/** What a runner asks of pg-boss, on the connections of its process. */
export class Deliveries {
  private readonly boss: Promise<PgBoss>;

  constructor(private readonly db: Pick<Database, 'pool' | 'kind'>) {
    this.boss = bossOver(onPool(db.pool)).then((boss) => boss.start());
  }

  async fetch(lane: Lane): Promise<Delivery | null> {
    const [one] = await (await this.boss).fetch<{ jobId: string }>(lane);
    return one ? { id: one.id, lane, jobId: one.data.jobId } : null;
  }

  /**
   * Takes back what was fetched by processes that are gone; gives how many. On an embedded database there is no other
   * process than this: at its start all of them are.
   */
  async recover(): Promise<number> {
    const { rows } = await this.db.pool.query<{ id: string; lane: Lane }>(
      this.db.kind === 'embedded' ? ACTIVE : `${ACTIVE} ${AND_SILENT}`,
    );
    const boss = await this.boss;
    for (const lane of LANES) {
      const ids = rows.filter((row) => row.lane === lane).map(({ id }) => id);
      if (ids.length > 0) await boss.fail(lane, ids);
    }
    return rows.length;
  }

  /** Is there a worker apart, to leave the jobs to? */
  async haveWorker(): Promise<boolean> {
    if (this.db.kind === 'embedded') return false;
    const { rowCount } = await this.db.pool.query(
      `SELECT 1 FROM job_runner WHERE apart AND "heardAt" > now() - interval '${SILENCE} s' LIMIT 1`,
    );
    return (rowCount ?? 0) > 0;
  }

  async close(): Promise<void> {
    await (await this.boss).stop({ close: false, graceful: false });
  }
}

const ACTIVE = `
  SELECT delivery.id, delivery.name AS lane FROM pgboss.job delivery
  LEFT JOIN job_run run ON run."deliveryId" = delivery.id
  LEFT JOIN job_runner runner ON runner.id = run."runnerId" AND runner."heardAt" > now() - interval '${SILENCE} s'
  WHERE delivery.state = 'active'`;
const AND_SILENT = `AND runner.id IS NULL AND delivery.started_on < now() - interval '${SILENCE} s'`;

const HOUR = 3600;

/** Its tables come with our migrations, its clock is not asked for, and every statement goes where it is told. */
async function bossOver(db: PgBoss.Db): Promise<PgBoss> {
  const { default: Boss } = await import('pg-boss');
  const boss = new Boss({
    ...{ db, schema: 'pgboss', migrate: false, schedule: false },
    ...{ maintenanceIntervalSeconds: HOUR, archiveCompletedAfterSeconds: HOUR, deleteAfterDays: 1 },
  });
  boss.on('error', (error) => log.error({ err: error }, 'The deliveries of jobs could not be tidied'));
  return boss;
}

function inTransaction(tx: Prisma.TransactionClient): PgBoss.Db {
  return {
    async executeSql(text, values = []) {
      const rows: unknown = await tx.$queryRawUnsafe(text, ...values.map(plain));
      return { rows: rows as unknown[] };
    },
  };
}

/** Prisma takes JSON as text, and no `undefined`. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : value;
}

function onPool(pool: pg.Pool): PgBoss.Db {
  return {
    async executeSql(text: string, values?: unknown[]) {
      const client = await pool.connect();
      try {
        return await client.query(text, values);
      } catch (error) {
        // Several statements in one, with BEGIN and COMMIT among them: the connection must not keep a broken transaction.
        await client.query('ROLLBACK').catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
  };
}
