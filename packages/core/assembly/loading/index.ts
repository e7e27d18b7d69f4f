export { countArcs, joinWays, spreadArcs, takeWays } from './lists';
export { readNumbers, takeValues } from './number-rows';
export { nextTelling, readTexts } from './text-rows';
export { nextLong, sortLists } from './sort';
