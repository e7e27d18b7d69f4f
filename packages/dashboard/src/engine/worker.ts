import { createJobs } from './jobs.ts';
import type { Reply, Request } from './protocol.ts';

const jobs = createJobs();
const running = new Map<number, AbortController>();
const reply = (message: Reply) => postMessage(message);

async function answer(request: Exclude<Request, { cancel: number }>): Promise<void> {
  const { id } = request;
  const controller = new AbortController();
  running.set(id, controller);
  const context = { signal: controller.signal, onProgress: (progress: number) => reply({ id, progress }) };
  try {
    const output =
      request.job === 'open' ? await jobs.open(request.input, context) : await jobs.report(request.input, context);
    reply({ id, output });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    reply({ id, error: { name, message } });
  } finally {
    running.delete(id);
  }
}

onmessage = ({ data }: MessageEvent<Request>) => {
  if ('cancel' in data) running.get(data.cancel)?.abort();
  else void answer(data);
};
