import 'server-only';
import { isRefusal, type RefusalCode } from '@/lib/contracts/refusals';
import { cutShort } from '@/lib/core/text/cut-short';
import type { Context } from '@/lib/server/context';
import { asCannotSave } from '@/lib/server/db/cannot-save';
import { log } from '@/lib/server/log';
import { parse, permit } from '@/lib/server/verb';
import type { JobRun } from '@/prisma/generated/client';
import { asStarter } from './acting';
import type { Delivery } from './deliveries';
import { type AnyJob, JOBS, type Outcome, type Progress } from './job';
import { runStep } from './run-steps';

/** Milliseconds between two reports of how far a job is. */
const REPORT_EVERY = 400;

/** The work was told to end, or somebody else has it now. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Refusals that may be none in a moment. */
const MAY_PASS: ReadonlySet<RefusalCode> = new Set(['conflict', 'cannot-save', 'reader-stopped', 'unreachable']);

/**
 * Does one delivered job, in the name of whoever started it, and writes down what it came to. `stop` fires when the
 * process ends: the job goes back, and the next to fetch it goes on where it was.
 */
export async function carryOut(system: Context, run: JobRun, delivery: Delivery, stop: AbortSignal): Promise<void> {
  const end = (step: object) =>
    runStep(system, { ...step, jobId: run.id, attempt: run.attempt, deliveryId: delivery.id, lane: delivery.lane });
  const job = JOBS.get(run.kind);
  if (!job) {
    await end({ step: 'failed', reason: 'This version of Figurecheck does not know this kind of work.' });
    return;
  }
  const reports = new Reports(system, run, stop);
  try {
    const { message, lines = [], alarm = false } = await work(system, run, job, reports);
    await reports.last();
    await end({ step: 'done', message: cut(message), lines: lines.slice(0, 200).map(cut), alarm });
  } catch (caught) {
    const thrown = asCannotSave(caught);
    if (stop.aborted) await end({ step: 'back' });
    else if (!(thrown instanceof Interrupted)) await end(failure(run, job, thrown));
  }
}

const cut = (text: string): string => cutShort(text, 2000);

async function work(system: Context, run: JobRun, job: AnyJob, reports: Reports): Promise<Outcome> {
  const context = async () => {
    const acting = await asStarter(system, run);
    permit(acting.actor, job.may);
    return acting;
  };
  return job.work({
    context: await context(),
    input: parse(job.input, run.input),
    cursor: run.cursor,
    signal: reports.signal,
    progress: (now) => reports.tell(now),
    step: async (name, verb, input) => {
      reports.goOn();
      return verb({ ...(await context()), requestKey: `job ${run.id} ${name}` }, input);
    },
  });
}

/** What a thrown error makes of the job: a refusal is its own reason, a bug goes to the log. */
function failure(run: JobRun, { again }: AnyJob, thrown: unknown): object {
  const refused = isRefusal(thrown);
  if (!refused) log.error({ err: thrown, job: run.id, kind: run.kind }, 'A job broke');
  const reason = refused ? cut(thrown.message) : `Something broke on our side. Its number in the log is ${run.id}.`;
  const mayPass = !refused || MAY_PASS.has(thrown.code);
  if (!mayPass || run.retries >= again.times) return { step: 'failed', reason };
  return { step: 'again', reason, afterSeconds: again.afterSeconds * 4 ** run.retries };
}

/** What a job tells of itself, written down now and then. */
class Reports {
  private readonly lost = new AbortController();
  readonly signal: AbortSignal;
  private now: Progress<unknown>;
  private told = true;
  private at = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly system: Context,
    private readonly run: JobRun,
    stop: AbortSignal,
  ) {
    this.signal = AbortSignal.any([stop, this.lost.signal]);
    this.now = { done: run.done, cursor: run.cursor };
  }

  /** @throws Interrupted */
  goOn(): void {
    if (this.signal.aborted) throw new Interrupted();
  }

  async tell(now: Progress<unknown>): Promise<void> {
    this.now = now;
    this.told = false;
    if (this.signal.aborted || performance.now() - this.at >= REPORT_EVERY) await this.last();
    this.goOn();
  }

  /** Writes down what was told last. */
  async last(): Promise<void> {
    if (this.told) return;
    this.told = true;
    this.at = performance.now();
    const { done, total = null, message = null, cursor = null } = this.now;
    const said = { done, total, message, cursor: cursor === null ? null : JSON.stringify(cursor) };
    const { id: jobId, attempt } = this.run;
    const { mine } = await runStep(this.system, { step: 'report', jobId, attempt, ...said });
    if (!mine) this.lost.abort();
  }
}
