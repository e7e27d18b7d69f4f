import { argon2id } from 'hash-wasm';
import { bytesText, concat, fromHex, randomBytes, sha256, textBytes, toHex, type Bytes } from './bytes.ts';
import { importKey, seal, unseal } from './cipher.ts';
import { StoreError } from './errors.ts';

/** Cost of guessing once: memory in KiB and passes. */
export interface Cost {
  readonly memory: number;
  readonly passes: number;
}
export const usualCost: Cost = { memory: 64 * 1024, passes: 3 };

export type SlotKind = 'passphrase' | 'recovery' | 'institution';

interface Slot extends Cost {
  readonly kind: SlotKind;
  readonly salt: string;
  /** The key of the data, sealed with the key that the secret gives. */
  readonly key: string;
}

export interface KeyFile {
  readonly id: Bytes;
  readonly slots: readonly Slot[];
}

const format = 'linli-store';
const version = 1;
/** Ten signs of a keyboard, four of Chinese. */
const fewestBytes = 10;
const isWeak = (text: string): boolean => textBytes(text).length < fewestBytes || /^\d{1,15}$/.test(text);

/** Crockford's alphabet: nothing that is taken for another when it is copied by hand. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 160 random bits in eight groups of four, for a sheet of paper. */
export function newRecoveryKey(): string {
  const bytes = randomBytes(20);
  let bits = BigInt(`0x${toHex(bytes)}`);
  let text = '';
  for (let i = 0; i < 32; i++) {
    text = alphabet[Number(bits & 31n)]! + text;
    bits >>= 5n;
  }
  return text.match(/.{4}/g)!.join('-');
}

/** A recovery key as it was typed, or null where the text is none. */
function recoveryKeyIn(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{32}$/.test(plain) ? plain : null;
}

/** Chinese input methods type １２３: that is 123. */
const passphraseIn = (text: string): string => text.normalize('NFKC').trim();

async function keyFrom(secret: string, salt: Bytes, { memory, passes }: Cost): Promise<CryptoKey> {
  const hash = await argon2id({
    password: textBytes(secret),
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  return importKey(new Uint8Array(hash));
}

const aboutSlot = (id: Bytes, { kind, salt, memory, passes }: Omit<Slot, 'key'>): Bytes =>
  concat(id, textBytes(`${kind} ${salt} ${memory} ${passes}`));

/** @throws StoreError `weak-secret` where a passphrase is short, or a short number. */
export async function newSlot(
  id: Bytes,
  data: Bytes,
  kind: SlotKind,
  secret: string,
  cost: Cost,
): Promise<Slot> {
  const text = kind === 'recovery' ? recoveryKeyIn(secret)! : passphraseIn(secret);
  if (isWeak(text)) throw new StoreError('weak-secret');
  const salt = randomBytes(16);
  const open = { kind, salt: toHex(salt), memory: cost.memory, passes: cost.passes };
  return { ...open, key: toHex(await seal(await keyFrom(text, salt, cost), data, aboutSlot(id, open))) };
}

/**
 * The key of the data, by the first slot that the secret opens.
 *
 * @throws StoreError `wrong-secret`; nothing else is told of what is inside.
 */
export async function dataKey({ id, slots }: KeyFile, secret: string): Promise<Bytes> {
  const recovery = recoveryKeyIn(secret);
  if (passphraseIn(secret) === '') throw new StoreError('wrong-secret');
  const fitting = slots.filter(({ kind }) => (kind === 'recovery') === (recovery !== null));
  for (const slot of fitting) {
    const kek = await keyFrom(recovery ?? passphraseIn(secret), fromHex(slot.salt), slot);
    const data = await unseal(kek, fromHex(slot.key), aboutSlot(id, slot));
    if (data) return data;
  }
  throw new StoreError('wrong-secret');
}

/** The file of the keys: JSON and, on a line of its own, its hash. */
export async function encodeKeys({ id, slots }: KeyFile): Promise<Bytes> {
  const text = `${JSON.stringify({ format, version, id: toHex(id), slots })}\n`;
  return textBytes(`${text}${toHex(await sha256(textBytes(text)))}\n`);
}

/**
 * Null where the bytes are not what was encoded.
 *
 * @throws StoreError `newer-version` for a store that a later program wrote.
 */
export async function readKeys(bytes: Uint8Array): Promise<KeyFile | null> {
  try {
    const text = bytesText(bytes);
    const cut = text.indexOf('\n') + 1;
    const json = text.slice(0, cut);
    if (text.slice(cut) !== `${toHex(await sha256(textBytes(json)))}\n`) return null;
    const known = JSON.parse(json) as { version: number; id: string; slots: readonly Slot[] };
    if (known.version !== version) throw new StoreError('newer-version');
    return { id: fromHex(known.id), slots: known.slots };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return null;
  }
}
