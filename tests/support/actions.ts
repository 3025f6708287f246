import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ZodType } from 'zod';
import type { Submitted } from '@/lib/contracts/submitted';

const APP = path.resolve(import.meta.dirname, '../../app');

/** A server action: what a browser may call, and what it takes in each place. */
export interface Action {
  readonly name: string;
  readonly takes: readonly ZodType[];
  call(...given: readonly unknown[]): Promise<Submitted<unknown>>;
}

/** Every export of every file of server actions. */
export async function allActions(): Promise<readonly Action[]> {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) => /actions\.ts$/.test(file));
  const found: Action[] = [];
  for (const file of files.sort()) {
    const exported = (await import(path.join(APP, file))) as Record<
      string,
      Action['call'] & { takes: Action['takes'] }
    >;
    for (const [name, call] of Object.entries(exported)) found.push({ name, takes: call.takes, call });
  }
  return found;
}
