import { AsyncLocalStorage } from 'node:async_hooks';

// Next's server sets this before anything else of it is loaded; without it no server action can be called.
Object.assign(globalThis, { AsyncLocalStorage });
