/** Hands bytes or text over as a file. */
export function downloadFile(name: string, parts: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]+/g, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A table as text. The mark in front tells Excel that it is UTF-8. */
export const download = (name: string, text: string): void =>
  downloadFile(name, ['\ufeff', text], 'text/csv;charset=utf-8');

export const downloadWorkbook = (name: string, bytes: Uint8Array): void =>
  downloadFile(
    name,
    [new Uint8Array(bytes)],
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
