import 'server-only';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { log } from '@/lib/server/log';
import { readerProgram } from './build-program';
import { givenUp, type Limit, refusalOf } from './give-up';
import { LIMITS } from './limits';
import type { Asked, Said } from './messages';
import type { Answer, Input, TaskName } from './tasks';

export interface AskOptions {
  readonly timeLimitMs: number;
  /** May take long: others keep a reader for themselves meanwhile. */
  readonly patient?: boolean;
  /** Names what the task is about: a reader that had it before may have kept it. */
  readonly about?: string;
  readonly onPart?: (part: never) => void;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface Readers {
  /**
   * Has something read in another thread.
   * @throws Refusal too-much when a limit is met, reader-stopped when the thread died, and whatever the task refuses
   */
  ask<Name extends TaskName>(task: Name, input: Input<Name>, options: AskOptions): Promise<Answer<Name>>;
  /** Starts the threads, so that the first reading need not wait for them. */
  warm(): Promise<void>;
  /** Ends every thread; what is being read is refused. */
  close(): Promise<void>;
}

interface Job {
  readonly task: TaskName;
  readonly input: unknown;
  readonly options: AskOptions;
  resolve(answer: unknown): void;
  reject(reason: unknown): void;
}

interface Reader {
  readonly worker: Worker;
  job: { readonly number: number; readonly job: Job; stopWatching(): void } | null;
  /** What it read last. */
  about: string | undefined;
}

const WATCH_EVERY_MS = 100;
const MEGABYTE = 1024 * 1024;

/**
 * A few threads that read, kept warm, each with one task at a time. One that takes too long or too much is ended, and the
 * next task gets a new one: a hostile text costs whoever brought it an answer, not the desk.
 */
export class ReaderPool implements Readers {
  private readonly readers = new Set<Reader>();
  private readonly waiting: Job[] = [];
  private starting = 0;
  private numbers = 0;
  private closed = false;

  constructor(private readonly settings: { readonly size: number; readonly memoryMb: number }) {}

  ask<Name extends TaskName>(task: Name, input: Input<Name>, options: AskOptions): Promise<Answer<Name>> {
    return new Promise((resolve, reject) => {
      const job: Job = { task, input, options, resolve: resolve as Job['resolve'], reject };
      this.waiting.push(job);
      this.next();
    });
  }

  async warm(): Promise<void> {
    await Promise.all(Array.from({ length: this.settings.size - this.readers.size }, () => this.start()));
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.waiting.splice(0)) job.reject(this.refusal('died', job));
    await Promise.all([...this.readers].map((reader) => this.stop(reader, 'died')));
  }

  /** Gives waiting tasks to idle readers, and starts one where there may be more. */
  private next(): void {
    for (const job of [...this.waiting]) {
      if (job.options.patient && this.patientOnes() > 0) continue;
      const reader = this.idleFor(job);
      if (!reader) break;
      this.waiting.splice(this.waiting.indexOf(job), 1);
      this.give(reader, job);
    }
    const free = this.settings.size - this.readers.size - this.starting;
    const wanted = Math.min(free, this.waiting.length - this.starting);
    if (wanted > 0 && !this.closed)
      void this.start().then(
        () => this.next(),
        (error) => this.cannotStart(error),
      );
  }

  private patientOnes(): number {
    return [...this.readers].filter(({ job }) => job?.job.options.patient).length;
  }

  private idleFor({ options: { about } }: Job): Reader | undefined {
    const idle = [...this.readers].filter(({ job }) => job === null);
    return idle.find((reader) => about !== undefined && reader.about === about) ?? idle[0];
  }

  private cannotStart(error: unknown): void {
    for (const job of this.waiting.splice(0)) job.reject(error);
  }

  private async start(): Promise<void> {
    this.starting += 1;
    try {
      const worker = await startWorker(this.settings.memoryMb);
      const reader: Reader = { worker, job: null, about: undefined };
      worker.unref();
      worker.on('message', (said: Said) => this.hear(reader, said));
      worker.on('error', (error) => this.broke(reader, error));
      worker.on('exit', () => void this.stop(reader, 'died'));
      this.readers.add(reader);
    } finally {
      this.starting -= 1;
    }
  }

  private give(reader: Reader, job: Job): void {
    this.numbers += 1;
    const number = this.numbers;
    reader.job = { number, job, stopWatching: this.watch(reader, job.options.timeLimitMs) };
    reader.about = job.options.about;
    reader.worker.ref();
    reader.worker.postMessage({ number, task: job.task, input: job.input } satisfies Asked);
  }

  private watch(reader: Reader, timeLimitMs: number): () => void {
    const ceiling = process.memoryUsage.rss() + this.settings.memoryMb * MEGABYTE;
    const timer = setTimeout(() => void this.stop(reader, 'time'), timeLimitMs);
    const look = () => process.memoryUsage.rss() > ceiling && void this.stop(reader, 'memory');
    const watch = setInterval(look, WATCH_EVERY_MS);
    return () => {
      clearTimeout(timer);
      clearInterval(watch);
    };
  }

  private hear(reader: Reader, said: Said): void {
    const current = reader.job;
    if (current?.number !== said.number) return;
    const { job } = current;
    if ('part' in said) job.options.onPart?.(said.part as never);
    else if ('done' in said) job.options.onProgress?.(said.done, said.of);
    else this.end(reader, job, said);
  }

  private end(
    reader: Reader,
    job: Job,
    said: Extract<Said, { answer: unknown } | { refused: unknown } | { broke: unknown }>,
  ) {
    this.done(reader);
    if ('answer' in said) job.resolve(said.answer);
    else job.reject('refused' in said ? refusalOf(said.refused) : said.broke);
    this.next();
  }

  private done(reader: Reader): void {
    reader.job?.stopWatching();
    reader.job = null;
    reader.worker.unref();
  }

  private broke(reader: Reader, error: unknown): void {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return void this.stop(reader, 'memory');
    log.error({ err: error }, 'A reader broke');
    void this.stop(reader, 'died');
  }

  private async stop(reader: Reader, limit: Limit): Promise<void> {
    if (!this.readers.delete(reader)) return;
    const job = reader.job?.job;
    this.done(reader);
    if (job) log.warn({ task: job.task, limit }, 'A reading was given up');
    job?.reject(this.refusal(limit, job));
    if (!this.closed) this.next();
    await reader.worker.terminate();
  }

  private refusal(limit: Limit, { options: { timeLimitMs } }: Job) {
    return givenUp(limit, { timeLimitMs, memoryMb: this.settings.memoryMb });
  }
}

/**
 * The program is found from the project's folder, where every command of the product starts, and named in a line of code:
 * a bundler that followed its address would cut it off from what it imports. Its environment is empty: it reads
 * strangers' texts.
 */
async function startWorker(memoryMb: number): Promise<Worker> {
  const root = path.resolve(/* turbopackIgnore: true */ process.cwd());
  const program = pathToFileURL(await readerProgram(root)).href;
  return new Worker(`import(${JSON.stringify(program)})`, {
    eval: true,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stdout: true,
    stderr: true,
  });
}

const SIZE = 2;
const KEY = Symbol.for('figurecheck.readers');
const shared = globalThis as { [KEY]?: Readers };

/** The readers of this process. The server and Next's bundle are two copies of this module and share them. */
export function readers(): Readers {
  shared[KEY] ??= new ReaderPool({ size: SIZE, memoryMb: LIMITS.memory });
  return shared[KEY];
}
