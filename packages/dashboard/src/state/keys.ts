import type { RecordBook } from './book.svelte.ts';

/** Ctrl+Z and Ctrl+Shift+Z, but not where somebody is typing: there they mean the text. */
export function undoKeys(event: KeyboardEvent, book: RecordBook): void {
  const typing = event.target instanceof HTMLInputElement && event.target.value !== '';
  const asked = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
  if (!asked || typing || !book.mayRecord) return;
  event.preventDefault();
  void book.record(event.shiftKey ? 'redo' : 'undo');
}

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** A question mark that is not part of what somebody types, nor pressed while something else is open. */
export const asksForKeys = (event: KeyboardEvent): boolean =>
  event.key === '?' &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !isTyping(event) &&
  !(event.target instanceof Element && event.target.closest('dialog'));
