import os from 'node:os';
import { describe, expect, it } from 'vitest';
import { CannotOpenDatabase } from '@/lib/server/db/cannot-open';
import { blameFolder } from '@/lib/server/db/unusable-folder';

const failed = (code: string, syscall?: string): Error =>
  Object.assign(new Error(code), { code, ...(syscall === undefined ? {} : { syscall }) });

describe('a data folder that cannot be used', () => {
  it.each([
    ['EACCES', 'this user may not write there'],
    ['EROFS', 'it lies on a read-only disk'],
    ['ENOTDIR', 'a file stands in its way'],
    ['ENOSPC', 'its disk is full'],
  ])('is named with the reason: %s', (code, reason) => {
    const blamed = blameFolder(os.tmpdir(), failed(code, 'mkdir'));
    expect(blamed).toBeInstanceOf(CannotOpenDatabase);
    expect((blamed as Error).message).toContain(`The data folder ${os.tmpdir()} cannot be used: ${reason}.`);
  });

  it.each([
    ['a bug', new TypeError('undefined is not a function')],
    ['something that only has such a code', failed('EACCES')],
    ['something nobody knows', failed('EWHATEVER', 'open')],
    ['what is in words already', new CannotOpenDatabase('Made by PostgreSQL 17.')],
    ['nothing at all', undefined],
  ])('is not blamed for %s', (_, error) => {
    expect(blameFolder(os.tmpdir(), error)).toBe(error);
  });
});
