import { trusted } from './trusted.ts';

/** The script of a worker, fetched once. */
export async function scriptOf(url: string): Promise<Blob> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`worker script: ${answer.status}`);
  return new Blob([await answer.blob()], { type: 'text/javascript' });
}

/**
 * A worker from its own address ignores the page's content policy, so its script is fetched from here and started from
 * memory. The script is fetched once; each call of the result starts another worker.
 */
export async function blobWorker(url: string): Promise<() => Worker> {
  const script = await scriptOf(url);
  return () => {
    const address = URL.createObjectURL(script);
    const worker = new Worker(trusted.createScriptURL(address));
    // Chromium reads the script after the constructor returned; the first message comes after that.
    worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
    return worker;
  };
}
