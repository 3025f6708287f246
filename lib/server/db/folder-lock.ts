import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lifeOf, type ProcessIdentity, thisProcess } from './process-identity';

/** Who has a folder. */
export interface Holder extends ProcessIdentity {
  /** What it is: "server", "import", ... */
  readonly what: string;
  /** ISO time. */
  readonly since: string;
}

/** The folder is in use by another process. `code` is what to test: two copies of this class may be loaded. */
export class FolderHeld extends Error {
  override readonly name = 'FolderHeld';
  readonly code = 'FOLDER_HELD';
  readonly holder: Holder;
  readonly folder: string;
  constructor(folder: string, holder: Holder) {
    const where = holder.host === thisProcess().host ? '' : ` on ${holder.host}`;
    super(
      `The data folder ${folder} is in use by another Figurecheck: process ${holder.pid}${where} (${holder.what}), since ${holder.since}. Stop it first, or set DATA_DIR to another folder.`,
    );
    this.holder = holder;
    this.folder = folder;
  }
}

export function isFolderHeld(error: unknown): error is FolderHeld {
  return error instanceof Error && (error as { code?: unknown }).code === 'FOLDER_HELD';
}

export interface FolderLock {
  release(): void;
}

/** How often a holder shows that it lives, for those who cannot see its pid. */
const BEAT = 2_000;

export interface LockOptions {
  /** Called when the folder was taken from this process or removed: it must not write another byte. */
  readonly onLost?: () => void;
  /** Milliseconds to watch a holder that cannot be asked for: far longer than one statement may keep it busy. */
  readonly watch?: number;
}

interface Claimed {
  readonly generation: number;
  readonly file: string;
  /** Null once it was given back. */
  readonly holder: Holder | null;
}

/**
 * Takes a folder for this process, for as long as it lives.
 *
 * A claim is a numbered file in `lock/`; the highest number counts. A new one is made only when the highest is released
 * or its holder is dead, whole and at once (link), and only one process can make it; so two that find the same dead
 * holder cannot both succeed. Numbers never go back: a released claim stays as an empty mark until the next one.
 * @throws FolderHeld
 */
export async function lockFolder(folder: string, what: string, options: LockOptions = {}): Promise<FolderLock> {
  const { onLost = () => {}, watch = 20_000 } = options;
  const claims = path.join(folder, 'lock');
  mkdirSync(claims, { recursive: true, mode: 0o700 });
  for (;;) {
    const highest = latest(claims);
    if (highest?.holder && (await holds(highest, highest.holder, watch))) throw new FolderHeld(folder, highest.holder);
    const mine = claim(claims, (highest?.generation ?? 0) + 1, what);
    if (mine) return keep(mine, claims, onLost);
  }
}

/** Who has the folder now, or null. Asks nothing of the holder; one in another container counts as holding. */
export function folderHolder(folder: string): Holder | null {
  const holder = latest(path.join(folder, 'lock'))?.holder ?? null;
  return holder && lifeOf(holder) !== 'dead' ? holder : null;
}

function latest(claims: string): Claimed | null {
  const generation = generations(claims).at(-1);
  if (generation === undefined) return null;
  const file = path.join(claims, String(generation));
  try {
    const text = readFileSync(file, 'utf8');
    return { generation, file, holder: text === '' ? null : (JSON.parse(text) as Holder) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return latest(claims);
    throw new Error(`The lock of the data folder cannot be read: ${file}`, { cause: error });
  }
}

function generations(claims: string): number[] {
  let names: string[];
  try {
    names = readdirSync(claims);
  } catch {
    return [];
  }
  return names
    .filter((name) => /^\d{1,9}$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** A holder whose pid cannot be asked for is watched: a living one touches its file. */
async function holds(claimed: Claimed, holder: Holder, watch: number): Promise<boolean> {
  const life = lifeOf(holder);
  if (life !== 'elsewhere') return life === 'alive';
  const before = touched(claimed.file);
  for (let waited = 0; waited < watch; waited += 500) {
    await sleep(500);
    if (touched(claimed.file) !== before) return true;
  }
  return false;
}

function touched(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** Makes claim number `generation`, or answers null when another process was faster. */
function claim(claims: string, generation: number, what: string): Claimed | null {
  const holder: Holder = { ...thisProcess(), what, since: new Date().toISOString() };
  const file = path.join(claims, String(generation));
  const draft = path.join(claims, `draft-${holder.pid}-${process.hrtime.bigint()}`);
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  // One that looked long ago may have made a number that was already passed and cleared away.
  if (generations(claims).at(-1) === generation) return { generation, file, holder };
  rmSync(file, { force: true });
  return null;
}

function keep(mine: Claimed, claims: string, onLost: () => void): FolderLock {
  for (const name of readdirSync(claims))
    if (name.startsWith('draft-') || Number(name) < mine.generation) clear(path.join(claims, name));
  const beat = setInterval(() => {
    if (generations(claims).at(-1) === mine.generation) return touch(mine.file);
    clearInterval(beat);
    onLost();
  }, BEAT);
  beat.unref();
  return {
    release() {
      clearInterval(beat);
      if (generations(claims).at(-1) !== mine.generation) return;
      const mark = path.join(claims, `draft-${process.pid}-released`);
      writeFileSync(mark, '', { mode: 0o600 });
      renameSync(mark, mine.file);
    },
  };
}

function clear(file: string): void {
  // A draft may belong to a process that is about to look at the claims and fail: only old ones are litter.
  const old = Date.now() - (touched(file) ?? 0) > 60_000;
  if (old || !path.basename(file).startsWith('draft-')) rmSync(file, { force: true });
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // The folder went away (a removed volume): the next look at the claims says so.
  }
}
