import type { RecordBook } from './book.svelte.ts';

/** Ctrl+Z and Ctrl+Shift+Z, but not where somebody is typing: there they mean the text. */
export function undoKeys(event: KeyboardEvent, book: RecordBook): void {
  const typing = event.target instanceof HTMLInputElement && event.target.value !== '';
  const asked = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
  if (!asked || typing || !book.mayRecord) return;
  event.preventDefault();
  void book.record(event.shiftKey ? 'redo' : 'undo');
}
