import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '@/lib/server/db/folder-lock';
import { type Handler, handOver, serveHandover } from '@/lib/server/db/handover';
import { socketOf } from '@/lib/server/db/handover-socket';

const BRIEF = { greeting: 200, silence: 5_000 };
const REQUEST = { command: 'import', args: ['a.txt'], input: { text: 'x' } };

let folder: string;
const closers: (() => unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'handover-'));
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  rmSync(folder, { recursive: true });
});

async function serve(handler: Handler, dataDir = folder): Promise<void> {
  const serving = await serveHandover(dataDir, handler);
  closers.push(() => serving.close());
}

function collect() {
  const lines: string[] = [];
  return { lines, output: { out: (line: string) => lines.push(line), err: (line: string) => lines.push(`! ${line}`) } };
}

describe('handing a command over', () => {
  test('its lines come as they are said, then its exit code', async () => {
    await serve(async (request, output) => {
      output.out(`${request.command} ${request.args.join(' ')} ${JSON.stringify(request.input)}`);
      output.err('careful');
      output.out('two\nlines, ünd 😀');
      return 3;
    });
    const { lines, output } = collect();
    expect(await handOver(folder, REQUEST, output)).toBe(3);
    expect(lines).toEqual(['import a.txt {"text":"x"}', '! careful', 'two\nlines, ünd 😀']);
  });

  test('ten megabytes go over, and several at once', async () => {
    await serve(async ({ input }) => (input as string).length % 256);
    const input = 'é😀'.repeat(2_000_000);
    const { output } = collect();
    const answers = await Promise.all([1, 2, 3].map(() => handOver(folder, { command: 'c', args: [], input }, output)));
    expect(answers).toEqual([input.length % 256, input.length % 256, input.length % 256]);
  });

  test('an error in the command is told, not swallowed', async () => {
    await serve(() => Promise.reject(new Error('the text is empty')));
    await expect(handOver(folder, REQUEST, collect().output)).rejects.toMatchObject({
      code: 'HANDOVER_FAILED',
      message: 'the text is empty',
    });
  });

  test('the socket is for its owner alone', async () => {
    await serve(async () => 0);
    expect(statSync(socketOf(folder)).mode & 0o777).toBe(0o600);
    expect(socketOf(folder).startsWith(folder)).toBe(true);
  });

  test('a folder whose path is too long for a socket gets one elsewhere, and a note', async () => {
    const deep = path.join(folder, 'a-rather-long-name'.repeat(6), 'data');
    mkdirSync(deep, { recursive: true });
    const serving = await serveHandover(deep, async () => 7);
    const socket = socketOf(deep);
    expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(103);
    expect(statSync(path.dirname(socket)).mode & 0o777).toBe(0o700);
    expect(await handOver(deep, REQUEST, collect().output)).toBe(7);
    await serving.close();
    expect(() => statSync(path.dirname(socket))).toThrow();
  });

  test('what a killed server left behind is replaced', async () => {
    const left = createServer().listen(path.join(folder, 'handover.sock'));
    closers.push(() => left.close());
    await serve(async () => 0);
    expect(await handOver(folder, REQUEST, collect().output)).toBe(0);
  });

  test('nobody listens: the message names who holds the folder', async () => {
    const lock = await lockFolder(folder, 'import');
    closers.push(() => lock.release());
    await expect(handOver(folder, REQUEST, collect().output)).rejects.toThrow(
      `Process ${process.pid} (import), which holds ${folder}, does not take commands`,
    );
  });

  test('a holder that does not answer', async () => {
    const mute = await listen(createServer());
    closers.push(() => mute.close());
    await expect(handOver(folder, REQUEST, collect().output, BRIEF)).rejects.toThrow(/does not answer/);
  });

  test('a holder that stops in the middle', async () => {
    const serving = await serveHandover(folder, () => new Promise(() => {}));
    const waiting = handOver(folder, REQUEST, {
      out: () => {},
      err: () => {},
    });
    setTimeout(() => void serving.close(), 100);
    await expect(waiting).rejects.toThrow(/stopped before it said how the command ended/);
  });

  test('a caller that goes away is noticed', async () => {
    let aborted: () => void = () => {};
    const noticed = new Promise<void>((resolve) => {
      aborted = resolve;
    });
    await serve((_request, _output, gone) => {
      gone.addEventListener('abort', aborted);
      return new Promise(() => {});
    });
    const impatient = handOver(folder, REQUEST, collect().output, { greeting: 5_000, silence: 50 });
    await expect(impatient).rejects.toThrow(/gone silent/);
    await noticed;
  });
});

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => {
    server.on('connection', (connection) => closers.push(() => connection.destroy()));
    server.listen(path.join(folder, 'handover.sock'), () => resolve(server));
  });
}
