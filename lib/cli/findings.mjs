// npm run -s findings: whether a text's own figures agree with each other.
import { runBundled } from './bundled.mjs';

await runBundled('findings', [
  'lib/cli/lines',
  'lib/core/checks',
  'lib/core/figures',
  'lib/core/frames',
  'lib/core/grammar',
  'lib/core/formats',
  'lib/core/text',
  'lib/server/grammar',
]);
