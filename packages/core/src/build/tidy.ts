import type { FieldKind } from '../model/fields.ts';
import type { IssueCode } from '../model/issue.ts';

/** A cell as it can be compared: what could be put right was, what could not is a problem. */
export interface Tidied {
  readonly text: string;
  readonly repaired: boolean;
  readonly problem: 'cell-error' | 'number-damaged' | 'odd-characters' | 'text-garbled' | null;
  readonly expected: string | null;
}

const plain = /^[\x20-\x7e\u4e00-\u9fff]*$/;
/** Nothing below has anything to say of these, but where they are as long as an identity number. */
const ordinary = /^[A-Za-z0-9][A-Za-z0-9_|.-]*$/;
const identityLength = 18;
const spreadsheetError = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
/** Zero-width spaces, marks of direction, byte order marks. Joiners stay: emoji and some scripts need them. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Radicals and compatibility forms that look like a common character: ⼥ for 女. */
const lookalike = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;
const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u;
const emoji = /\p{Emoji_Presentation}/u;
const controls = /(?![\t\n\r])\p{Cc}/u;
/** What UTF-8 turns into when it was read as GBK, and memory that nobody filled. */
const filler = /锟斤拷|烫烫烫/;
const garbled = /\ufffd|锟斤拷|烫烫烫|(?:[\u00b0-\u00f7][\u00a1-\u00fe]){2,}/;
const wideId = /[０-９Ａ-Ｚａ-ｚ]/g;
/** An identity number: 17 digits and a digit or X, however the X was typed. */
const identity = /^(\d{17})[xｘＸ×]$/;
/** A whole number as a spreadsheet shows it when it is too long, and one whose last digits it has put to zero. */
const scientific = /^\d(\.\d+)?e\+\d+$/i;
const zeroed = /^[1-9]\d{14}000$/;

const loneSurrogate = /\p{Surrogate}/u;

/** GBK read as Latin-1 (`ÐÕÃû`) back to what it was, or null. */
function ungarbled(text: string): string | null {
  if (!/[\u00b0-\u00f7][\u00a1-\u00fe]/.test(text) || /[\u0100-\uffff]/.test(text)) return null;
  try {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const read = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return /[\u4e00-\u9fff]/.test(read) ? read : null;
  } catch {
    return null;
  }
}

function problemOf(text: string): Pick<Tidied, 'problem' | 'expected'> {
  if (controls.test(text) || loneSurrogate.test(text)) return { problem: 'text-garbled', expected: null };
  if (garbled.test(text)) {
    const guess = ungarbled(text);
    if (guess !== null || text.includes('\ufffd') || filler.test(text))
      return { problem: 'text-garbled', expected: guess };
  }
  if (privateUse.test(text) || emoji.test(text) || /[\u2e80-\u2fdf]/.test(text))
    return { problem: 'odd-characters', expected: null };
  return { problem: null, expected: null };
}

const isName = (kind: FieldKind | 'choice' | 'choices' | null): boolean => kind === 'id' || kind === 'ids';
const holdsDigits = (column: string): boolean => column === 'phone' || column === 'household';

/** `kind` is null for a column that the contract does not know. */
export function tidy(cell: string, kind: FieldKind | 'choice' | 'choices' | null, column: string): Tidied {
  if (cell.length !== identityLength && ordinary.test(cell))
    return { text: cell, repaired: false, problem: null, expected: null };
  if (spreadsheetError.test(cell))
    return { text: '', repaired: false, problem: 'cell-error', expected: null };
  if ((isName(kind) || holdsDigits(column)) && (scientific.test(cell) || zeroed.test(cell)))
    return { text: cell, repaired: false, problem: 'number-damaged', expected: 'text' };
  const asId = isName(kind) || holdsDigits(column);
  if (plain.test(cell) && !filler.test(cell) && !(asId && identity.test(cell)))
    return { text: cell, repaired: false, problem: null, expected: null };
  let text = cell.replace(invisible, '').replace(lookalike, (character) => character.normalize('NFKC'));
  if (/^“[^“”]*”$/.test(text)) text = text.slice(1, -1);
  if (asId) text = text.replace(identity, '$1X').replace(wideId, (character) => character.normalize('NFKC'));
  text = text.trim();
  return { text, repaired: text !== cell, ...problemOf(text) };
}

/** Broken text and lost digits are errors: nobody can tell what was meant. */
export const tidySeverity = (problem: IssueCode): 'error' | 'warning' =>
  problem === 'text-garbled' || problem === 'number-damaged' ? 'error' : 'warning';
