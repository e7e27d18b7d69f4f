export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const strict = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Half or more of the even or of the odd bytes are zero: two-byte text of mostly Latin letters and digits. */
function utf16Guess(bytes: Uint8Array): Encoding | null {
  const sample = Math.min(bytes.length & ~1, 4096);
  if (sample < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd * 4 >= sample && even === 0) return 'utf-16le';
  if (even * 4 >= sample && odd === 0) return 'utf-16be';
  return null;
}

/**
 * Bytes to text: byte order mark, UTF-16 by its zero bytes, strict UTF-8, strict GB18030. Null where none fits, and
 * then the user must choose. Detection libraries were tried and call short GBK files Big5; this chain does not, but
 * reads Big5 and Shift-JIS as GB18030, so a caller should show what was read and let `encoding` override.
 */
export function decode(bytes: Uint8Array, encoding?: Encoding): Decoded | null {
  const read = (as: Encoding): Decoded | null => {
    const text = strict(bytes, as);
    return text === null ? null : { text, encoding: as };
  };
  if (encoding) return read(encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return read('utf-16be');
  const wide = utf16Guess(bytes);
  if (wide) return read(wide);
  return read('utf-8') ?? read('gb18030');
}
