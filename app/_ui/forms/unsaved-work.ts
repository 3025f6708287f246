/** What this page holds unsaved, whoever typed it where. Leaving asks as long as there is any. */
const unsaved = new Set<symbol>();

/** Says that there is unsaved work. Returns how to say that there is none any more. */
export function holdUnsaved(): () => void {
  const mine = Symbol('unsaved');
  unsaved.add(mine);
  return () => void unsaved.delete(mine);
}

export const hasUnsaved = (): boolean => unsaved.size > 0;
