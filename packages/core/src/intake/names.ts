import { simplified } from '../util/simplified.ts';

/** A name for comparing: simplified characters, without blanks, dots and case. 劉 秀英 is 刘秀英. */
export const nameKey = (name: string): string =>
  simplified(name.normalize('NFKC'))
    .replace(/[\s·•.,'’_-]/g, '')
    .toLowerCase();

const isHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text);
export const isLatin = (text: string): boolean => /^[a-z]+$/i.test(nameKey(text));

/** A name as it sounds, without tones and blanks; null where it is neither Chinese nor Latin. */
export type Sound = (name: string) => string | null;

/**
 * The sounds of Chinese and Latin names. The dictionary is loaded only where somebody wrote in Latin letters: names
 * that only sound alike (王秀英, 王秀瑛) are different people, so nothing else needs it.
 */
export async function soundOf(names: Iterable<string>): Promise<Sound> {
  let latin = false;
  for (const name of names) latin ||= isLatin(name);
  if (!latin) return () => null;
  const { pinyin } = await import('pinyin-pro');
  return (name) => {
    const key = nameKey(name);
    if (isLatin(key)) return key;
    return isHan(key)
      ? pinyin(key, { toneType: 'none', surname: 'head', type: 'array', v: false }).join('').toLowerCase()
      : null;
  };
}
