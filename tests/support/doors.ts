import { readdirSync } from 'node:fs';
import path from 'node:path';

const SERVER = path.resolve(import.meta.dirname, '../../lib/server');

/** Every verb and every query registers itself when its file is loaded: loads them all. */
export async function loadDoors(): Promise<void> {
  for (const room of ['services', 'queries']) {
    const folder = path.join(SERVER, room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    for (const file of files) await import(path.join(folder, file));
  }
}
