import { spawn } from 'node:child_process';

/** Children that run now; a signal to us is theirs too. */
const running = new Set();
let forwarding = false;

function forwardSignals() {
  if (forwarding) return;
  forwarding = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      for (const child of running) child.kill(signal);
      if (running.size === 0) process.exit(130);
    });
  }
}

/**
 * Runs a program to its end and gives its exit code (128 + n if a signal ended it) and, unless it wrote straight to the
 * terminal, its output. Rejects only when it could not be started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onStart?: (child: import('node:child_process').ChildProcess) => void }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { onStart, ...options } = {}) {
  forwardSignals();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.add(child);
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 1), output });
    });
    onStart?.(child);
  });
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/** A step that could not be done, said in words for whoever sits at the terminal. */
export class CannotGoOn extends Error {
  /** @param {string} message @param {number} exitCode */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
