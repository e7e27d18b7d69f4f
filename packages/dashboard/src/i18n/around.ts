import type { Lang } from '@linli/core/words';
import type { Shape } from './shape.ts';

const zh = {
  title: '有事找谁',
  first: (name: string) => `有急事先找${name}`,
  fallback: (name: string) => `找不到再找${name}`,
  noFallback: '没有第二个可以找的人',
  nobody: '没有可以找的人',
  felt: '本人觉得最亲近',
  used: '近期在来往',
  callable: '有急事叫得到',
  none: '没有人',
  unknown: '没有问过',
};

type AroundWords = Shape<typeof zh>;

const en: AroundWords = {
  title: 'Whom to call',
  first: (name) => `In an emergency call ${name} first`,
  fallback: (name) => `then ${name}`,
  noFallback: 'there is no second person to call',
  nobody: 'There is nobody to call',
  felt: 'Felt to be closest',
  used: 'In touch lately',
  callable: 'Can be called in an emergency',
  none: 'nobody',
  unknown: 'not asked',
};

export const aroundWords: Readonly<Record<Lang, AroundWords>> = { zh, en };
