export { betweennessBatch } from './betweenness';
export { nearBatch } from './near';
export { byTies, foldLeaves, renumber, searchOrder, sourceOrder } from './numbering';
export { leafCounts, sumCounts } from './sums';
export { gather, makeRows, pullAll, pullWaiting, stillLiving, sweepBatch, wake, wakeLiving } from './sweep';
