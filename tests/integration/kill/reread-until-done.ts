/**
 * A desk with a dozen articles whose figures were stored wrong, all read anew by one job: each time it is further, the
 * number of articles is said on stdout, and in the end "done". Started again after a blow, it goes on.
 */
import { v7 as uuid } from 'uuid';
import type { Context } from '@/lib/server/context';
import { openDatabase } from '@/lib/server/db/open';
import { startRunner } from '@/lib/server/jobs/runner';
import { readers } from '@/lib/server/reading/readers';
import { addArticle } from '@/lib/server/services/articles/add-article';
import { startJob } from '@/lib/server/services/jobs/start-job';

const ARTICLES = 12;
const [dataDir = ''] = process.argv.slice(2);
const db = await openDatabase({ dataDir });
await db.migrate();
const context: Context = {
  prisma: db.prisma,
  actor: { kind: 'command', id: null, name: 'reader' },
  now: () => new Date(),
  newId: () => uuid(),
};

if ((await db.prisma.jobRun.count()) === 0) {
  for (let i = await db.prisma.article.count(); i < ARTICLES; i += 1) {
    const text = `Town number ${i + 1} lost ${i + 11}% of its shops and 340 carts.`;
    await addArticle(context, { title: `Town ${i + 1}`, ownership: 'our_draft', text });
  }
  await db.prisma.claim.updateMany({
    where: { status: { not: 'dismissed' } },
    data: { written: '99', display: '99' },
  });
  await startJob(context, { kind: 'articles.reread' });
}
process.stdout.write('ready\n');

startRunner(db, { apart: false });
for (let told = -1; ; ) {
  const { state, done } = await db.prisma.jobRun.findFirstOrThrow();
  if (state === 'done' || state === 'failed') {
    process.stdout.write(`${state}\n`);
    break;
  }
  if (done > told) process.stdout.write(`${done}\n`);
  told = done;
}
await readers().close();
await db.close();
process.exit(0);
