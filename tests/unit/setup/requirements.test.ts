import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { requireNode } from '@/lib/cli/setup/node-version.mjs';
import { requirePort } from '@/lib/cli/setup/port.mjs';
import { run } from '@/lib/cli/setup/process.mjs';
import { countIn, sum } from '../../support/steps.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('%s will do', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
  it.each(['20.18.9', '18.20.0', '9.0.0'])('%s is refused in words', (version) => {
    expect(() => requireNode(version)).toThrow(`needs Node 20.19 or newer; this is Node ${version}`);
  });
});

describe('the port', () => {
  it('may be free', async () => {
    await expect(requirePort('127.0.0.1', 0)).resolves.toBeUndefined();
  });

  it.each([
    ['another program', { hello: 'there' }, /is taken by another program/],
    [
      'Figurecheck',
      { database: { kind: 'embedded' } },
      /Figurecheck is already running at http:\/\/127\.0\.0\.1:\d+\./,
    ],
  ])('may be taken by %s', async (_who, health, message) => {
    const other = createServer((_request, response) => response.end(JSON.stringify(health)));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    await expect(requirePort('127.0.0.1', (other.address() as AddressInfo).port)).rejects.toThrow(message);
    other.close();
  });

  it('must be a number', async () => {
    await expect(requirePort('127.0.0.1', Number('forty'))).rejects.toThrow('PORT must be a number');
  });
});

describe('running a program', () => {
  const node = (script: string) => run(process.execPath, ['-e', script]);

  it('tells its exit code and what it wrote', async () => {
    expect(await node('console.log("out"); console.error("err"); process.exit(3)')).toMatchObject({ code: 3 });
    expect((await node('console.log("out"); console.error("err")')).output.split('\n').sort()).toEqual([
      '',
      'err',
      'out',
    ]);
  });

  it('tells the signal that ended it', async () => {
    expect((await node('process.kill(process.pid, "SIGKILL")')).code).toBe(137);
  });

  it('rejects when there is no such program', async () => {
    await expect(run('no-such-program-here', [])).rejects.toThrow('ENOENT');
  });
});

describe('counting tests', () => {
  it("reads Vitest's report; a file that did not load is a failure", () => {
    const loaded = { status: 'passed', assertionResults: [{}] };
    const broken = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 7, numFailedTests: 2, testResults: [loaded, broken] };
    expect(countIn(report)).toEqual({ passed: 7, failed: 3 });
  });

  it("reads Playwright's report", () => {
    expect(countIn({ stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 0 } })).toEqual({ passed: 6, failed: 2 });
  });

  it('adds up', () => {
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 1 },
      ]),
    ).toEqual({ passed: 3, failed: 1 });
  });
});
