import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** `server-only` throws outside Next; its own empty build is what a server condition would load. */
const alias = { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') };

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    // Left alone it takes one less than there are processors: on two of them, one file after the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          testTimeout: 180_000,
          include: ['tests/unit/**/*.test.ts', 'tests/corpus/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
