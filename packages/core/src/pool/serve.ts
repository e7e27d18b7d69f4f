import { partsOf } from '../kernels/parts.ts';
import type { ThreadPart, ThreadWork } from '../model/pool.ts';

/** To a thread: a work to begin, a part of it to do, its end. */
export type ToThread =
  | { readonly run: number; readonly work: ThreadWork }
  | { readonly run: number; readonly part: number }
  | { readonly run: number };

export interface FromThread {
  readonly run: number;
  readonly part: number;
  readonly values: ThreadPart;
}

/** What a thread does with a message. It throws where a kernel does: the thread has then broken down. */
export function serveThread(reply: (message: FromThread, buffer: ArrayBuffer) => void) {
  const works = new Map<number, ReturnType<typeof partsOf>>();
  return (message: ToThread): void => {
    const { run } = message;
    if ('work' in message) works.set(run, partsOf(message.work));
    else if (!('part' in message)) works.delete(run);
    else {
      const values = works.get(run)!(message.part);
      reply({ run, part: message.part, values }, values.buffer as ArrayBuffer);
    }
  };
}
