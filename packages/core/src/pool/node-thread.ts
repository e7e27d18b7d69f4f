import { parentPort } from 'node:worker_threads';
import { serveThread, type ToThread } from './serve.ts';

const serve = serveThread((message, buffer) => parentPort!.postMessage(message, [buffer]));
parentPort!.on('message', (message: ToThread) => serve(message));
