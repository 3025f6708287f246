/** Takes the lock of a folder, says "held" or the code of the refusal, and waits to be killed. */
import { lockFolder } from '@/lib/server/db/folder-lock';

const [folder = '', what = ''] = process.argv.slice(2);
try {
  await lockFolder(folder, what);
  console.log('held');
} catch (error) {
  console.log((error as { code?: string }).code ?? String(error));
}
setInterval(() => {}, 1_000);
