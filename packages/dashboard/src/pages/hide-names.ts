import type { Nameless } from '../state/without-names.ts';

/** Puts the id in the place of each of these names, wherever in the element it is written. */
export function hideNames(root: Element, nameless: Nameless): void {
  if (nameless.size === 0) return;
  const names = [...nameless].sort(([a], [b]) => b.length - a.length);
  const hide = (text: string): string => names.reduce((left, [name, id]) => left.replaceAll(name, id), text);
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = hide(texts.currentNode.nodeValue ?? '');
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const attribute of element.attributes) {
      const hidden = hide(attribute.value);
      if (hidden !== attribute.value) attribute.value = hidden;
    }
}
