/** Elements whose content is not part of what a reader sees, or is not text. */
const SKIPPED = new Set(
  `annotation annotation-xml applet audio button canvas datalist del dialog embed frame frameset head iframe input link map
  meta nav noframes noscript object optgroup option param picture rp rt s script select source strike style svg template
  textarea title track video`.split(/\s+/),
);

/** What a property begins with where it hides its element. */
const HIDING: ReadonlyMap<string, RegExp> = new Map([
  ['display', /^none/i],
  ['visibility', /^hidden/i],
  ['font-size', /^0(px|em|%|\s|$)/i],
  ['opacity', /^0$/],
]);

function hides(declaration: string): boolean {
  const colon = declaration.indexOf(':');
  const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
  return HIDING.get(property)?.test(declaration.slice(colon + 1).trim()) ?? false;
}

/** Would a reader see this element, as far as its own attributes tell? Style sheets are not looked at. */
export function isShown(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('role') === 'navigation') return false;
  const style = element.getAttribute('style');
  return !style?.split(';').some(hides);
}
