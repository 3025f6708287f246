import { SHORTEST_PASSWORD } from '@/lib/contracts/password-length';

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const COMMON = /pass(?:word|wort)|letmein|welcome|iloveyou|figurecheck|qwert/i;

/** What one may say of a password, in a sentence. Advice only: the length is all that is asked for. */
export function passwordHint(password: string, known: readonly string[]): string {
  const length = [...password].length;
  if (length === 0) return `At least ${SHORTEST_PASSWORD} characters. A few unrelated words are easy to remember.`;
  if (length < SHORTEST_PASSWORD) {
    const missing = SHORTEST_PASSWORD - length;
    return missing === 1 ? 'One more character.' : `${missing} more characters.`;
  }
  const weakness = weaknessOf(password.toLowerCase(), known);
  if (weakness) return `Long enough, but easy to guess: ${weakness}.`;
  return length < 14 ? 'Good. Longer is stronger still.' : 'Strong.';
}

function weaknessOf(password: string, known: readonly string[]): string | null {
  if (new Set(password).size < 5) return 'it repeats a few characters';
  if (COMMON.test(password)) return 'it holds a word many people choose';
  const parts = known.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 3);
  if (parts.some((part) => password.includes(part))) return 'it holds your name or e-mail';
  if (RUNS.some((run) => holdsRun(password, run))) return 'it follows the keyboard or the alphabet';
  return null;
}

/** Do six neighbours of the run stand in it, in either direction? */
function holdsRun(password: string, run: string): boolean {
  const backwards = [...run].reverse().join('');
  return [run, backwards].some((way) =>
    Array.from({ length: way.length - 5 }, (_, at) => way.slice(at, at + 6)).some((piece) => password.includes(piece)),
  );
}
