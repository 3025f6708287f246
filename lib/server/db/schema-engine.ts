import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

export type SchemaEngine = glue.SchemaEngine;
export type MigrationList = glue.MigrationList;

interface Exports {
  __wbindgen_start(): void;
}

const ENGINE = 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm';

/**
 * The engine's glue holds one instance for all who use it: two copies of this module over one glue must not put a second
 * one under the feet of the first. Kept by the glue, as a bundle may also bring a glue of its own.
 */
const KEY = Symbol.for('figurecheck.schema-engine');
const shared = globalThis as { [KEY]?: WeakMap<object, Promise<void>> };
shared[KEY] ??= new WeakMap();
const instances = shared[KEY];

/** Where the engine leaves its last words before it stops; without it they are lost in a TypeError. */
const panics = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: { set_message(message: string): void } };
panics.PRISMA_WASM_PANIC_REGISTRY ??= {
  set_message(message) {
    throw new Error(`Prisma's schema engine failed: ${message}`);
  },
};

/**
 * Prisma's schema engine as WebAssembly, talking to a database through a driver adapter: nothing is downloaded.
 * @param schema the text of schema.prisma, when the engine has to know it
 */
export async function openSchemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
  schema: string,
): Promise<SchemaEngine> {
  const loaded = instances.get(glue.SchemaEngine) ?? load();
  instances.set(glue.SchemaEngine, loaded);
  await loaded;
  const options = { datamodels: [['schema.prisma', schema]] as [string, string][] };
  return glue.SchemaEngine.new(options, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

async function load(): Promise<void> {
  const bytes = readFileSync(path.resolve(ENGINE));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports() });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as unknown as Exports).__wbindgen_start();
}

/** The engine never clears the timer of its ten-second wait for the lock: it must not keep the process from ending. */
function imports(): WebAssembly.ModuleImports {
  return Object.fromEntries(
    Object.entries<WebAssembly.ImportValue>(glue as unknown as WebAssembly.ModuleImports).map(([name, value]) =>
      name.startsWith('__wbg_setTimeout') ? [name, unreferenced] : [name, value],
    ),
  );
}

function unreferenced(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds).unref();
}
