import type { ThreadPool } from '@linli/core';
import { createPool } from '@linli/core/pool-web';
import { createJobs } from './jobs.ts';
import { partsOf } from './parts.ts';
import type { Reply, Request, Threads } from './protocol.ts';
import { trusted } from '../trusted.ts';

type Job = Exclude<Request, { cancel: number }>;

let pool: ThreadPool | undefined;
const jobs = createJobs(() => pool);
const running = new Map<number, AbortController>();
const reply = (message: Reply) => postMessage(message);

const pause = () => new Promise((resolve) => setTimeout(resolve));

const run = (request: Job, context: Parameters<typeof jobs.open>[1]): Promise<unknown> => {
  switch (request.job) {
    case 'open':
      return jobs.open(request.input, context);
    case 'sample':
      return jobs.sample(request.input, context);
    case 'record':
      return jobs.record(request.input, context);
    case 'opened':
      return jobs.opened(request.input, context);
    case 'history':
      return jobs.history(request.input, context);
    case 'stateHash':
      return jobs.stateHash(request.input, context);
    case 'packState':
      return jobs.packState(request.input, context);
    case 'unpackState':
      return jobs.unpackState(request.input, context);
    case 'kernel':
      return jobs.kernel(request.input, context);
    case 'first':
      return jobs.first(request.input, context);
    case 'report':
      return jobs.report(request.input, context);
    case 'findings':
      return jobs.findings(request.input, context);
    case 'measures':
      return jobs.measures(request.input, context);
    case 'tables':
      return jobs.tables(request.input, context);
    case 'layout':
      return jobs.layout(request.input, context);
    case 'plan':
      return jobs.plan(request.input, context);
    case 'leaving':
      return jobs.leaving(request.input, context);
    case 'whatIf':
      return jobs.whatIf(request.input, context);
    case 'service':
      return jobs.service(request.input, context);
    case 'indicators':
      return jobs.indicators(request.input, context);
    case 'month':
      return jobs.month(request.input, context);
    case 'elevation':
      return jobs.elevation(request.input, context);
    case 'rounds':
      return jobs.rounds(request.input, context);
    case 'workbook':
      return jobs.workbook(request.input, context);
    case 'intakeRead':
      return jobs.intakeRead(request.input, context);
    case 'intakeBase':
      return jobs.intakeBase(request.input, context);
    case 'intakePreview':
      return jobs.intakePreview(request.input, context);
    case 'intakeApply':
      return jobs.intakeApply(request.input, context);
    case 'intakeReturn':
      return jobs.intakeReturn(request.input, context);
    case 'pack':
      return jobs.pack(request.input, context);
    case 'importOf':
      return jobs.importOf(request.input, context);
    case 'csv':
      return jobs.csv(request.input, context);
  }
};

async function answer(request: Job): Promise<void> {
  const { id } = request;
  const controller = new AbortController();
  running.set(id, controller);
  const context = { signal: controller.signal, onProgress: (progress: number) => reply({ id, progress }) };
  try {
    // A cancel that came while another job was at work stands behind this one in the queue.
    await pause();
    controller.signal.throwIfAborted();
    const { rest, parts } = partsOf(await run(request, context));
    for (const part of parts) reply({ id, part });
    reply({ id, output: rest });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    reply({ id, error: { name, message } });
  } finally {
    running.delete(id);
  }
}

/** Threads of this worker: measures are the same without them, only later. */
function poolOf(script: Blob): ThreadPool {
  const address = URL.createObjectURL(script);
  return createPool({ start: () => new Worker(trusted.createScriptURL(address)) });
}

onmessage = ({ data }: MessageEvent<Request | Threads>) => {
  if ('threads' in data) pool = poolOf(data.threads);
  else if ('cancel' in data) running.get(data.cancel)?.abort();
  else void answer(data);
};
