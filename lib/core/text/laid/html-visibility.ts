/** Elements whose content is not part of what a reader sees, or is not text. */
const SKIPPED = new Set(
  `annotation annotation-xml applet audio button canvas datalist del dialog embed frame frameset head iframe input link map
  meta nav noframes noscript object optgroup option param picture rp rt s script select source strike style svg template
  textarea title track video`.split(/\s+/),
);

/** Would a reader see this element, as far as its own attributes tell? Style sheets are not looked at. */
export function isShown(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('role') === 'navigation') return false;
  const style = element.getAttribute('style');
  return (
    !style ||
    !/(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(px|em|%|\s|;|$)|opacity\s*:\s*0\s*(;|$))/i.test(
      style,
    )
  );
}
