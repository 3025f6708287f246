/** Is somebody writing here, or is a dialog or menu open around it? Then single-letter keys stay silent. */
export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
