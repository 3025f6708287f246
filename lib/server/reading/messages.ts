import 'server-only';
import type { RefusalView } from '@/lib/contracts/refusals';
import type { TaskName } from './tasks';

/** What a reader is asked. */
export interface Asked {
  readonly number: number;
  readonly task: TaskName;
  readonly input: unknown;
}

/** What it says: parts and progress first, then one of the others. */
export type Said = { readonly number: number } & (
  | { readonly part: unknown }
  | { readonly done: number; readonly of: number }
  | { readonly answer: unknown }
  | { readonly refused: RefusalView }
  | { readonly broke: unknown }
);
