import { existsSync } from 'node:fs';
import path from 'node:path';
import next from 'next';
import type { Answer } from './listener';

/** The pages were not built. */
export class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
}

export interface Pages {
  readonly answer: Answer;
  close(): Promise<void>;
}

/**
 * Next, ready to answer from the production build in `root`.
 * @throws NotBuilt
 */
export async function openPages(root: string, hostname: string, port: number): Promise<Pages> {
  const built = path.join(root, process.env.NEXT_DIST_DIR || '.next', 'BUILD_ID');
  if (!existsSync(built)) throw new NotBuilt('The pages are not built yet. Start Figurecheck with: npm start');
  const app = next({ dev: false, dir: root, hostname, port });
  await app.prepare();
  const answer = app.getRequestHandler();
  return { answer: (request, response) => answer(request, response), close: () => app.close() };
}
