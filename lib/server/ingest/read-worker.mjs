import { register } from 'tsx/esm/api';

/** Where a worker thread begins. It is no TypeScript, because somebody has to load the loader. */
register();
await import('./read-in-worker.ts');
