import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadEnvironment, isLoopback, readEnv } from '@/lib/server/env';

describe('the settings', () => {
  it('have defaults, and an empty variable counts as not set', () => {
    const expected = {
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      trustProxy: false,
      dataDir: path.resolve('data'),
      databaseUrl: null,
      logLevel: 'info',
    };
    expect(readEnv({})).toEqual(expected);
    expect(readEnv({ HOST: '', PORT: '', DATABASE_URL: '', SOMETHING: 'else' })).toEqual(expected);
  });

  it('are read', () => {
    const env = readEnv({
      PORT: '0',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://desk.example.org',
      TRUST_PROXY: '1',
      DATABASE_URL: 'postgres://db/desk',
    });
    expect(env).toMatchObject({ port: 0, host: '0.0.0.0', trustProxy: true, databaseUrl: 'postgres://db/desk' });
    expect(env.publicUrl?.host).toBe('desk.example.org');
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'desk.example.org'],
    ['DATABASE_URL', 'mysql://desk:sesame@db/desk'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'yes'],
  ])('%s=%s is refused by name, and the value is not repeated', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(BadEnvironment);
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} must be (?!.*${value.slice(0, 3)}\\b)`));
  });
});

describe('loopback', () => {
  it.each(['127.0.0.1', '127.8.9.1', 'localhost', '::1', '[::1]'])('%s is', (host) =>
    expect(isLoopback(host)).toBe(true),
  );
  it.each(['0.0.0.0', '::', '192.168.0.4', '127.0.0.1.example', 'desk.local'])('%s is not', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
});
