export { betweennessBatch } from './betweenness';
export { sweepBatch } from './sweep';
