export { betweennessBatch } from './betweenness';
export { nearBatch } from './near';
export { sweepBatch } from './sweep';
