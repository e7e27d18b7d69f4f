import { lettersOf } from './sheet-scan.ts';

/** A column (1-based) of a sheet whose cells are chosen from a list. `only` refuses every other word. */
export interface DropDown {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly only: boolean;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '""');

/** Longest list that Excel takes inside a sheet. */
const longest = 255;

/** Drop-downs as the XML that stands after the cells of a sheet: the library that writes cells has none. */
export function dropDowns(lists: readonly DropDown[]): string {
  const fitting = lists.filter(({ words }) => words.join(',').length <= longest);
  if (fitting.length === 0) return '';
  const each = fitting.map(({ column, from, to, words, only }) => {
    const at = `${lettersOf(column)}${from}:${lettersOf(column)}${to}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="${only ? 1 : 0}" sqref="${at}"><formula1>"${escape(words.join(','))}"</formula1></dataValidation>`;
  });
  return `<dataValidations count="${fitting.length}">${each.join('')}</dataValidations>`;
}
