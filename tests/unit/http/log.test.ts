import { PassThrough } from 'node:stream';
import pino from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { consoleToLog } from '@/lib/server/http/console';
import { SECRET_FIELDS } from '@/lib/server/http/redact';
import { inRequest, newRequestId, requestId } from '@/lib/server/http/request-id';
import { describeError } from '@/lib/server/log';

function collector() {
  const stream = new PassThrough();
  const log = pino(
    {
      level: 'debug',
      redact: { paths: SECRET_FIELDS, censor: '[redacted]' },
      serializers: { err: (e: unknown) => describeError(e) },
    },
    stream,
  );
  return {
    log,
    lines: () =>
      String(stream.read() ?? '')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
}

describe('the log', () => {
  it('never holds what secret fields hold, however deep', () => {
    const { log, lines } = collector();
    const secrets = { password: 'sesame', token: 'sesame', name: 'Ana' };
    log.info({
      ...secrets,
      person: secrets,
      a: { b: secrets },
      headers: { cookie: 'sesame', authorization: 'sesame', 'set-cookie': 'sesame' },
    });
    const text = JSON.stringify(lines());
    expect(text).not.toContain('sesame');
    expect(text.match(/Ana/g)).toHaveLength(3);
  });

  it('tells of an error its kind, message, stack, number on the page and cause, and no other field', () => {
    const error = Object.assign(new TypeError('outer', { cause: new Error('inner') }), {
      digest: '42',
      body: 'private text',
    });
    expect(describeError(error)).toMatchObject({
      type: 'TypeError',
      message: 'outer',
      digest: '42',
      cause: { message: 'inner' },
    });
    expect(JSON.stringify(describeError(error))).not.toContain('private text');
    expect(describeError('thrown text')).toEqual({ type: 'string', message: 'thrown text' });
  });

  it('ends at a circle of causes', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(describeError(error)).length).toBeLessThan(100_000);
  });
});

describe('the console', () => {
  const before = { ...console };
  afterEach(() => {
    Object.assign(console, before);
    vi.restoreAllMocks();
  });

  it('goes to the log: errors with their number, chatter quietly, decoration away', () => {
    const { log, lines } = collector();
    consoleToLog(log);
    console.error(' \u001b[31m⨯\u001b[39m', Object.assign(new Error('it broke'), { digest: '42' }));
    console.log('ready in', 3, { s: true });
    console.log('');
    const [error, chatter, ...rest] = lines();
    expect(error).toMatchObject({ level: 50, err: { digest: '42' }, msg: 'it broke' });
    expect(chatter).toMatchObject({ level: 20, msg: 'ready in 3 {"s":true}' });
    expect(rest).toEqual([]);
  });
});

describe('the request id', () => {
  it('is there for everything a request calls, and apart for two at once', async () => {
    expect(requestId()).toBeNull();
    const seen = await Promise.all(
      ['one', 'two'].map((id) =>
        inRequest(id, async () => {
          await Promise.resolve();
          return requestId();
        }),
      ),
    );
    expect(seen).toEqual(['one', 'two']);
  });

  it('is short and always another', () => {
    const ids = Array.from({ length: 1000 }, newRequestId);
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[2-9b-z]{12}$/);
  });
});
