import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownAddress, trustedOrigins } from '@/lib/server/auth/origins';
import { keptSecret } from '@/lib/server/auth/secret';
import { isSetUpCode, setUpCode } from '@/lib/server/auth/set-up-code';
import { readEnv } from '@/lib/server/env';

describe('the origins that may act for who is signed in', () => {
  const asked = new Headers({ 'x-forwarded-host': 'localhost:3210', 'x-forwarded-proto': 'http' });

  it('are this machine’s names on the port that was asked', () => {
    expect(trustedOrigins(asked, readEnv({}))).toEqual([
      'http://127.0.0.1:3210',
      'http://localhost:3210',
      'http://[::1]:3210',
    ]);
  });

  it('are also HOST and PUBLIC_URL', () => {
    const env = readEnv({ HOST: '192.0.2.4', PUBLIC_URL: 'https://desk.example/' });
    expect(trustedOrigins(asked, env)).toEqual(
      expect.arrayContaining(['http://192.0.2.4:3210', 'https://desk.example']),
    );
    expect(ownAddress(asked, env)).toBe('https://desk.example');
  });
});

describe('the secret', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'figurecheck-secret-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made once, for its owner’s eyes', () => {
    const first = keptSecret(path.join(folder, 'new'));
    expect(first.length).toBeGreaterThanOrEqual(43);
    expect(keptSecret(path.join(folder, 'new'))).toBe(first);
    expect(statSync(path.join(folder, 'new', 'auth-secret')).mode & 0o777).toBe(0o600);
  });

  it('that was damaged is not used', () => {
    writeFileSync(path.join(folder, 'auth-secret'), 'short');
    expect(() => keptSecret(folder)).toThrow('is damaged');
  });
});

describe('the set-up code', () => {
  it.each([{}, { HOST: 'localhost' }, { HOST: '::1' }, { PUBLIC_URL: 'http://localhost:8080' }])(
    'is not asked for: %j',
    (settings) => {
      expect(setUpCode(readEnv(settings))).toBeNull();
    },
  );

  it.each([{ HOST: '0.0.0.0' }, { HOST: '192.0.2.4' }, { PUBLIC_URL: 'https://desk.example' }])(
    'is asked for where others reach the desk: %j',
    (settings) => {
      const code = setUpCode(readEnv(settings));
      expect(code).toMatch(/^[2-9b-z]{4}-[2-9b-z]{4}-[2-9b-z]{4}$/);
      expect(setUpCode(readEnv(settings))).toBe(code);
    },
  );

  it('is right however it is typed, and wrong otherwise', () => {
    const code = setUpCode(readEnv({ HOST: '0.0.0.0' })) ?? '';
    expect(isSetUpCode(` ${code.toUpperCase().replaceAll('-', ' ')} `, code)).toBe(true);
    expect(isSetUpCode(code.slice(1), code)).toBe(false);
    expect(isSetUpCode('', code)).toBe(false);
    expect(isSetUpCode(null, code)).toBe(false);
    expect(isSetUpCode(null, null)).toBe(true);
  });
});
