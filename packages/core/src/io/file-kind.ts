/** What a file is by its first bytes, whatever its name says. `text` still has to be decoded. */
export type ByteKind = 'zip' | 'ole' | 'parquet' | 'arrow' | 'pdf' | 'packed' | 'text';

const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, i) => bytes[i] === byte);

export function byteKind(bytes: Uint8Array): ByteKind {
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (starts(bytes, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  // A file of Arrow begins with its name, a stream with the mark of a message.
  if (starts(bytes, 0x41, 0x52, 0x52, 0x4f, 0x57, 0x31) || starts(bytes, 0xff, 0xff, 0xff, 0xff))
    return 'arrow';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (
    starts(bytes, 0x1f, 0x8b) ||
    starts(bytes, 0x52, 0x61, 0x72, 0x21) ||
    starts(bytes, 0x37, 0x7a, 0xbc, 0xaf)
  )
    return 'packed';
  return 'text';
}

/** An Office file under a password is an OLE container with an `EncryptedPackage` stream, named in UTF-16. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();
  const end = Math.min(bytes.length, 1 << 20) - name.length;
  for (let i = 0; i <= end; i++) if (name.every((byte, k) => bytes[i + k] === byte)) return true;
  return false;
}

export type TextKind = 'csv' | 'json' | 'graphml' | 'gexf' | 'html' | 'xml' | 'pajek' | 'dl';

/** What a text is by how it begins. */
export function textKind(text: string): TextKind {
  // An inner DTD may stand before the root.
  const head = text.slice(0, 65_536).replace(/^[\ufeff\s]+/, '');
  if (head.startsWith('<')) {
    if (/<graphml[\s>]/i.test(head)) return 'graphml';
    if (/<gexf[\s>]/i.test(head)) return 'gexf';
    if (/<(!doctype\s+html|html|head|body|table|meta)[\s>]/i.test(head)) return 'html';
    return 'xml';
  }
  if (/^[{[]/.test(head)) return 'json';
  if (/^(?:%[^\n]*\n|\s)*\*(network|vertices)\b/i.test(head)) return 'pajek';
  if (/^dl\b[\s,]/i.test(head)) return 'dl';
  return 'csv';
}

const control = /(?![\t\n\v\f\r])\p{Cc}/gu;

/** Bytes that are no text at all: more than one control character in twenty. */
export const isBinary = (text: string): boolean => {
  const head = text.slice(0, 65_536);
  return (head.match(control)?.length ?? 0) * 20 > head.length;
};
