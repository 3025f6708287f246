/**
 * The place in a stored text (UTF-16) of a place in the page; null outside its paragraphs. Each paragraph says where it
 * begins (`data-start`) and holds nothing but its words.
 */
export function offsetIn(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest('[data-start]');
  if (!(paragraph instanceof HTMLElement) || !root.contains(paragraph)) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}
