export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'shift_jis';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** The bytes end inside a character; what came before was read. */
  readonly cut?: true;
  /** Single characters could not be read and stand as U+FFFD. */
  readonly broken?: true;
  /** Encodings that read the bytes too, where nothing proves which it is. */
  readonly rivals?: readonly Encoding[];
}

const strict = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** As far as the last whole character. */
const strictButCut = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
};

const lossy = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

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

const continues = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** UTF-8 with single bad bytes in it: more whole three-byte characters than bytes that fit nowhere. GBK has next to none. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    if (byte >= 0xe0 && byte < 0xf0 && continues(bytes[i + 1]) && continues(bytes[i + 2])) {
      whole++;
      i += 2;
    } else if (byte >= 0xc2 && byte < 0xe0 && continues(bytes[i + 1])) i++;
    else bad++;
  }
  return whole > bad;
}

const share = (text: string, of: RegExp): number => (text.match(of)?.length ?? 0) / Math.max(text.length, 1);

/** Of the two-byte characters, the share in the rows of GB2312, where nearly all written Chinese is. */
function commonShare(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x81) continue;
    pairs++;
    if (lead >= 0xa1 && lead <= 0xf7 && (bytes[i + 1] ?? 0) >= 0xa1) common++;
    i++;
  }
  return pairs === 0 ? 1 : common / pairs;
}

/**
 * Bytes to text: byte order mark, UTF-16 by its zero bytes, strict UTF-8, UTF-8 cut off or with single bad bytes, strict
 * GB18030. Null where none fits, and then the user must choose. Detection libraries were tried and call short GBK files
 * Big5; this chain does not. Bytes that read as rare Chinese and fit Big5 or Shift-JIS too come back with `rivals`: a
 * caller shows what was read and lets `encoding` override.
 */
export function decode(bytes: Uint8Array, encoding?: Encoding): Decoded | null {
  const read = (as: Encoding): Decoded | null => {
    const text = strict(bytes, as);
    return text === null ? null : { text, encoding: as };
  };
  const readWide = (as: Encoding): Decoded => {
    const text = strict(bytes, as);
    if (text !== null) return { text, encoding: as };
    const cut = strictButCut(bytes, as);
    if (cut !== null) return { text: cut, encoding: as, cut: true };
    return { text: lossy(bytes, as), encoding: as, broken: true };
  };
  if (encoding) return read(encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readWide('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readWide('utf-16be');
  const wide = utf16Guess(bytes);
  if (wide) return readWide(wide);
  const plain = read('utf-8');
  if (plain) return plain;
  if (isMostlyUtf8(bytes)) {
    const cut = strictButCut(bytes, 'utf-8');
    return cut === null
      ? { text: lossy(bytes, 'utf-8'), encoding: 'utf-8', broken: true }
      : { text: cut, encoding: 'utf-8', cut: true };
  }
  return readChinese(bytes);
}

function readChinese(bytes: Uint8Array): Decoded | null {
  const text = strict(bytes, 'gb18030');
  const rivals = (['big5', 'shift_jis'] as const).filter((other) => strict(bytes, other) !== null);
  if (text !== null) {
    return rivals.length > 0 && commonShare(bytes) < 0.8
      ? { text, encoding: 'gb18030', rivals }
      : { text, encoding: 'gb18030' };
  }
  const cut = strictButCut(bytes, 'gb18030');
  if (cut !== null) return { text: cut, encoding: 'gb18030', cut: true };
  const broken = lossy(bytes, 'gb18030');
  return share(broken, /[\u4e00-\u9fff]/g) > 20 * share(broken, /\ufffd/g)
    ? { text: broken, encoding: 'gb18030', broken: true }
    : null;
}

/** Bytes that are no UTF-8 and no likely Chinese, as Western European text: Pajek and UCINET files of old Windows. */
export const decodeWestern = (bytes: Uint8Array): string | null =>
  strict(bytes, 'utf-8') === null && commonShare(bytes) < 0.8
    ? new TextDecoder('windows-1252').decode(bytes)
    : null;
