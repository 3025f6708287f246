// npm run -s extract: what figures a text holds.
import { runBundled } from './bundled.mjs';

await runBundled('extract', [
  'lib/cli/lines',
  'lib/core/figures',
  'lib/core/frames',
  'lib/core/grammar',
  'lib/core/formats',
  'lib/core/text',
  'lib/server/grammar',
]);
