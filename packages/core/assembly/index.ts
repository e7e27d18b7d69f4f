export { betweennessBatch } from './betweenness';
export { nearBatch } from './near';
export { leafCounts, sumCounts } from './sums';
export { sweepBatch } from './sweep';
