import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';
import { RequestCookies, ResponseCookies } from 'next/dist/server/web/spec-extension/cookies';
import type { Database } from '@/lib/server/db/open';

/** The place where the server keeps its database, for Next's copy of its modules. */
const KEY = Symbol.for('figurecheck.database');
const shared = globalThis as { [KEY]?: Promise<Database> | undefined };

/** Lets server actions find this database; `giveBack` forgets it. */
export function lendDatabase(db: Database): { giveBack(): void } {
  shared[KEY] = Promise.resolve(db);
  return {
    giveBack() {
      delete shared[KEY];
    },
  };
}

/**
 * Calls a server action as Next does when a browser sends these headers: with what `headers()`, `cookies()` and
 * `revalidatePath()` read, and nothing else of a request.
 */
export function inRequest<Answer>(headers: Headers, act: () => Promise<Answer>): Promise<Answer> {
  const asked = new Headers([...headers, ['next-action', 'walk']]);
  const jar = new ResponseCookies(new Headers());
  const work = { route: '/', page: '/page', incrementalCache: {}, pendingRevalidatedTags: [] };
  const unit = {
    ...{ type: 'request', phase: 'action', headers: asked, cookies: new RequestCookies(asked) },
    ...{ mutableCookies: jar, userspaceMutableCookies: jar },
  };
  return workAsyncStorage.run(work as never, () => workUnitAsyncStorage.run(unit as never, act));
}
