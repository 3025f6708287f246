import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import os from 'node:os';

/** Names one run of one process: a pid alone is given out again. Unknown parts are null. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When the process started, in the system's own words; only ever compared. */
  readonly started: string | null;
  /** The run of the machine: pids of before a restart are gone. */
  readonly boot: string | null;
  /** The pid namespace: a container cannot see the pids of another. */
  readonly namespace: string | null;
  readonly host: string;
}

/** `elsewhere`: in another container or on another machine, where no pid can be asked for. */
export type Life = 'alive' | 'dead' | 'elsewhere';

export function thisProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    started: startOf(process.pid),
    boot: orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: orNull(() => readlinkSync('/proc/self/ns/pid')),
    host: os.hostname(),
  };
}

export function lifeOf(process: ProcessIdentity): Life {
  const self = thisProcess();
  if (process.boot !== self.boot) return process.host === self.host ? 'dead' : 'elsewhere';
  if (process.namespace !== self.namespace) return 'elsewhere';
  if (self.boot === null && process.host !== self.host) return 'elsewhere';
  if (!exists(process.pid)) return 'dead';
  const started = startOf(process.pid);
  return process.started !== null && started !== null && started !== process.started ? 'dead' : 'alive';
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Linux: clock ticks since boot, field 22 of /proc/PID/stat (the name before it may hold spaces and brackets). */
function startOf(pid: number): string | null {
  if (process.platform === 'win32') return null;
  if (process.platform !== 'linux')
    return orNull(
      () =>
        execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', timeout: 5000 }).trim() || null,
    );
  return orNull(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie is dead: it holds no file and will write nothing.
    return fields[0] === 'Z' ? 'gone' : (fields[19] ?? null);
  });
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
