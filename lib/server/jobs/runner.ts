import 'server-only';
import { v7 as uuid } from 'uuid';
import type { Database } from '@/lib/server/db/open';
import { log } from '@/lib/server/log';
import { systemContext } from '@/lib/server/system-context';
import { carryOut } from './carry-out';
import { Deliveries } from './deliveries';
import './kinds';
import { LANES, type Lane } from './job';
import { runStep } from './run-steps';
import { wakeMe } from './wake';

export interface Runner {
  /** Takes no more jobs and gives those under way back, to be gone on with later. */
  stop(): Promise<void>;
}

/** Milliseconds between two looks for a job that another process queued, or whose time has come. */
const LOOK_EVERY = 2_000;
/** Milliseconds between two signs of life, on a server database. */
const ALIVE_EVERY = 5_000;
/** Milliseconds that jobs under way get to come to the end of a step when the process stops. */
const PATIENCE = 5_000;

/**
 * Runs jobs in this process, one of each lane at a time. `apart`: as a worker; the app leaves the jobs to workers as long
 * as there are any.
 */
export function startRunner(db: Database, { apart }: { readonly apart: boolean }): Runner {
  const runner = new JobRunner(db, apart);
  runner.start();
  return runner;
}

class JobRunner implements Runner {
  private readonly id = uuid();
  private readonly stopping = new AbortController();
  private readonly deliveries: Deliveries;
  private readonly sleeping = new Set<() => void>();
  private readonly unwake = wakeMe(() => this.wake());
  private loops: Promise<unknown> = Promise.resolve();
  /** How often it was woken: a job that is queued while a lane looks for one is not slept over. */
  private woken = 0;

  constructor(
    private readonly db: Database,
    private readonly apart: boolean,
  ) {
    this.deliveries = new Deliveries(db);
  }

  start(): void {
    this.loops = this.untilItWorks(async () => {
      await this.alive();
      await this.deliveries.recover();
    }).then(() => Promise.all([...LANES.map((lane) => this.serve(lane)), this.stayAlive()]));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.unwake();
    this.wake();
    const waited = new AbortController();
    await Promise.race([this.loops, pause(PATIENCE, waited.signal)]);
    waited.abort();
    await this.deliveries.close().catch(() => {});
    if (this.db.kind === 'server') await this.tell({ step: 'gone', runnerId: this.id }).catch(() => {});
  }

  private async serve(lane: Lane): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const before = this.woken;
      const found = await this.one(lane).catch((error: unknown) => this.failed(error));
      if (!found && before === this.woken) await this.sleep(LOOK_EVERY);
    }
  }

  /** Does one job of a lane, if there is one for us. */
  private async one(lane: Lane): Promise<boolean> {
    if (!this.apart && (await this.deliveries.haveWorker())) return false;
    const delivery = await this.deliveries.fetch(lane);
    if (!delivery) return false;
    const { id: deliveryId, jobId } = delivery;
    await this.untilItWorks(async () => {
      const { run } = await this.tell({ step: 'begin', jobId, deliveryId, lane, runnerId: this.id });
      if (run) await carryOut(systemContext(this.db), run, delivery, this.stopping.signal);
    });
    return true;
  }

  /** Whatever is in the way (a database that restarts) passes; nothing is lost meanwhile. */
  private async untilItWorks(act: () => Promise<void>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await act();
        return;
      } catch (error) {
        this.failed(error);
        await this.sleep(LOOK_EVERY);
      }
    }
  }

  private async stayAlive(): Promise<void> {
    if (this.db.kind === 'embedded') return;
    while (!this.stopping.signal.aborted) {
      await this.sleep(ALIVE_EVERY, false);
      await this.alive().catch((error: unknown) => this.failed(error));
      const taken = await this.deliveries.recover().catch((error: unknown) => Number(this.failed(error)));
      if (taken > 0) this.wake();
    }
  }

  private async alive(): Promise<void> {
    if (this.db.kind === 'server' && !this.stopping.signal.aborted)
      await this.tell({ step: 'alive', runnerId: this.id, apart: this.apart });
  }

  private tell(step: object) {
    return runStep(systemContext(this.db), step);
  }

  private failed(error: unknown): false {
    if (!this.stopping.signal.aborted) log.error({ err: error }, 'Jobs cannot be run now');
    return false;
  }

  private wake(): void {
    this.woken += 1;
    for (const wake of this.sleeping) wake();
  }

  /** Until it is time, something is queued in this process, or the process stops. */
  private async sleep(milliseconds: number, wakeable = true): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const woken = new AbortController();
    const wake = () => woken.abort();
    if (wakeable) this.sleeping.add(wake);
    await pause(milliseconds, AbortSignal.any([woken.signal, this.stopping.signal]));
    this.sleeping.delete(wake);
  }
}

function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    if (ended.aborted) end();
    else ended.addEventListener('abort', end, { once: true });
  });
}
