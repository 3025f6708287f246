import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sameSecret } from '@/lib/server/auth/same-secret';
import type { Database } from '@/lib/server/db/open';
import { databaseKinds, freshDatabase } from '../../support/database';

describe.each(databaseKinds())('the secret of apps on the %s database', (kind) => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase(kind);
  });
  afterAll(() => db.close());

  test('must be the same for all that run at once; one after the other may differ', async () => {
    const first = await sameSecret(db, 'a secret of the newsroom');
    const second = await sameSecret(db, 'a secret of the newsroom');
    if (kind === 'server')
      await expect(sameSecret(db, 'another secret')).rejects.toMatchObject({
        name: 'OtherSecret',
        message: expect.stringContaining('Start both with the same BETTER_AUTH_SECRET'),
      });
    first();
    second();
    await expect.poll(() => sameSecret(db, 'another secret').then((release) => release(), String)).toBeUndefined();
  });
});
