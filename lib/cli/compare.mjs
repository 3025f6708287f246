// npm run -s compare: what stands in a source for a claim, and how it compares.
import { runBundled } from './bundled.mjs';

await runBundled('compare', [
  ...[
    'lib/cli/lines',
    'lib/core/checks',
    'lib/core/figures',
    'lib/core/frames',
    'lib/core/grammar',
    'lib/core/formats',
    'lib/core/text',
    'lib/server/grammar',
    'lib/server/ingest',
  ],
]);
