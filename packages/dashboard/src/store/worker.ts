import { StoreError } from './errors.ts';
import { createStoreJobs } from './jobs.ts';
import type { StoreReply, StoreRequest } from './protocol.ts';

const jobs = createStoreJobs();
/** One job after the other: an append must not run into a snapshot. */
let last: Promise<unknown> = Promise.resolve();

async function answer({ id, job, input }: StoreRequest): Promise<void> {
  const run = jobs[job] as (given: unknown) => Promise<unknown>;
  try {
    reply({ id, output: await run(input) });
  } catch (error) {
    const known = error instanceof StoreError ? error : new StoreError('unavailable', String(error));
    reply({ id, problem: known.problem, detail: known.message });
  }
}
const reply = (message: StoreReply) => postMessage(message);

onmessage = ({ data }: MessageEvent<StoreRequest>) => {
  last = last.then(() => answer(data));
};
