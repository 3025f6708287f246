import 'server-only';
import { parentPort } from 'node:worker_threads';
import { isRefusal } from '@/lib/contracts/refusals';
import { refusalView } from './give-up';
import type { Asked, Said } from './messages';
import { TASKS } from './tasks';
import type { Tell } from './tell';

// What a reader's thread runs: one task after the other, each ended by one message. It knows no database and no network;
// whatever it reads came with the task.

const say = (said: Said, handedOver: readonly ArrayBuffer[] = []) => parentPort?.postMessage(said, [...handedOver]);

async function answer({ number, task, input }: Asked): Promise<void> {
  const tell: Tell = {
    part: (part) => say({ number, part }),
    progress: (done, of) => say({ number, done, of }),
  };
  try {
    const work = TASKS[task] as (input: unknown, tell: Tell) => unknown;
    const found = await work(input, tell);
    say({ number, answer: found }, buffersIn(found));
  } catch (thrown) {
    say(isRefusal(thrown) ? { number, refused: refusalView(thrown) } : { number, broke: thrown });
  }
}

/** Bytes are handed over, not copied: those of the answer, of its fields and of their lists. */
function buffersIn(found: unknown, depth = 0): ArrayBuffer[] {
  if (found instanceof Uint8Array) return found.buffer instanceof ArrayBuffer ? [found.buffer] : [];
  if (found === null || typeof found !== 'object' || depth > 2) return [];
  if (Array.isArray(found) && !(found[0] instanceof Uint8Array)) return [];
  return [...new Set(Object.values(found).flatMap((one) => buffersIn(one, depth + 1)))];
}

parentPort?.on('message', (asked: Asked) => void answer(asked));
