import { concat, randomBytes, type Bytes } from './bytes.ts';

const ivBytes = 12;
/** What a sealed text is longer than the text. */
export const sealedExtra = ivBytes + 16;

export const importKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** AES-256-GCM with a random 96-bit nonce in front. `about` is authenticated with it, not stored. */
export async function seal(key: CryptoKey, plain: Uint8Array, about: Uint8Array): Promise<Bytes> {
  const iv = randomBytes(ivBytes);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: concat(about) },
    key,
    concat(plain),
  );
  return concat(iv, new Uint8Array(sealed));
}

/** Null where key, text or `about` is not what was sealed. */
export async function unseal(key: CryptoKey, sealed: Uint8Array, about: Uint8Array): Promise<Bytes | null> {
  if (sealed.length < sealedExtra) return null;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: concat(sealed.subarray(0, ivBytes)), additionalData: concat(about) },
      key,
      concat(sealed.subarray(ivBytes)),
    );
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}
