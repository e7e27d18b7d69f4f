import { serveThread, type ToThread } from './serve.ts';

const serve = serveThread((message, buffer) => postMessage(message, { transfer: [buffer] }));
onmessage = ({ data }: MessageEvent<ToThread>) => serve(data);
