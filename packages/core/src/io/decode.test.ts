import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const text = '编号,姓名\nA1,王秀英\n';
const utf8 = new TextEncoder().encode(text);
const utf16 = (little: boolean, mark: boolean) => {
  const units = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
  ];
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};
/** `编号,姓名\nA1,王秀英\n` in GBK. */
const gbk = Uint8Array.from([
  0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x41, 0x31, 0x2c, 0xcd, 0xf5, 0xd0, 0xe3, 0xd3,
  0xa2, 0x0a,
]);

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(utf8)).toEqual({ text, encoding: 'utf-8' });
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toEqual({ text, encoding: 'utf-8' });
  });
  it('reads GBK where UTF-8 does not fit', () => {
    expect(decode(gbk)).toEqual({ text, encoding: 'gb18030' });
  });
  it('reads UTF-16 of either order by its mark', () => {
    expect(decode(utf16(true, true))).toEqual({ text, encoding: 'utf-16le' });
    expect(decode(utf16(false, true))).toEqual({ text, encoding: 'utf-16be' });
  });
  it('reads UTF-16 without a mark by its zero bytes', () => {
    const plain = 'id,name\nA,Ann\n';
    const bytes = Uint8Array.from(Array.from(plain).flatMap((c) => [c.charCodeAt(0), 0]));
    expect(decode(bytes)).toEqual({ text: plain, encoding: 'utf-16le' });
  });
  it('gives null where nothing fits, so that somebody is asked', () => {
    expect(decode(Uint8Array.from([0x41, 0xff, 0xff, 0xfe, 0x80]))).toBeNull();
  });
  it('reads as told', () => {
    expect(decode(gbk, 'utf-8')).toBeNull();
    expect(decode(gbk, 'gb18030')?.text).toBe(text);
  });
  it('reads an empty file as an empty text', () => {
    expect(decode(new Uint8Array())?.text).toBe('');
  });
});
