import type { Lang } from '@linli/core/words';
import type { Shape } from './shape.ts';

const zh = {
  title: '网络指标',
  text: '每个人在关系网里的位置，一人一行。数字只说明记录到的联系，不评价人。',
  name: '姓名或编号',
  local: '前五项只看本人身边几步，每次记录后马上更新。',
  whole: '最后两项要看全网，需要时再算。',
  start: '计算全网指标',
  again: '重新计算',
  working: '正在计算全网指标',
  cancel: '取消',
  notYet: '还没有算',
  stale: '记录或设置改过了，原来的全网指标已经不作数，所以没有显示。',
  unmade: '未算',
  failed: (why: string) => `没有算出来：${why}`,
  sampling: '抽样估计的设置',
  above: '超过多少人时，接近度改用抽样估计',
  sources: '抽取多少人来估计',
  exact: (of: string, above: string) => `现有 ${of} 人，没有超过 ${above} 人：全部逐一计算，没有抽样。`,
  small: '虽然超过了设定的人数，但没有一片连在一起的人超过 512 人，仍然全部逐一计算，没有抽样。',
  sampled: (name: string, sources: string, of: string, error: string, confidence: string) =>
    `${name}是估计值：从 ${of} 人中抽取 ${sources} 人算出，“±”后是误差，最大 ±${error}；每个数落在误差以内的把握有 ${confidence}。`,
  estimate: (value: string, error: string) => `约 ${value} ± ${error}`,
  errorOf: (name: string) => `${name}的误差（±）`,
  howOf: (name: string) => `${name}怎么来的`,
  howExact: '逐一计算',
  howSampled: (sources: string, of: string) => `抽样估计（${of} 人中抽 ${sources} 人）`,
  undefined: '没有定义',
  caption: (n: string) => `${n} 人的网络指标`,
  table: '下载表格',
  recipe: '下载计算说明',
  recipeFile: '网络指标-计算说明',
};

export type MeasuringWords = Shape<typeof zh>;

const en = {
  title: 'Network measures',
  text: 'Where each person stands in the network, one row a person. The numbers speak of recorded ties, not of anybody’s worth.',
  name: 'Name or id',
  local: 'The first five look a few steps around the person and are brought up to date with every record.',
  whole: 'The last two look at the whole network and are worked out when you want them.',
  start: 'Measure the whole network',
  again: 'Work out again',
  working: 'Measuring the whole network',
  cancel: 'Cancel',
  notYet: 'Not worked out yet',
  stale:
    'Records or settings have changed, so the earlier measures of the whole network no longer hold and are not shown.',
  unmade: 'not yet',
  failed: (why) => `Could not be worked out: ${why}`,
  sampling: 'Settings for estimates',
  above: 'Estimate closeness by sampling above so many people',
  sources: 'People sampled',
  exact: (of, above) =>
    `${of} people, not more than ${above}: everything is counted exactly, nothing is sampled.`,
  small:
    'Above the limit, yet no part of the network holds more than 512 connected people: everything is counted exactly.',
  sampled: (name, sources, of, error, confidence) =>
    `${name} is an estimate: from ${sources} people sampled out of ${of}. What follows “±” is the error, ±${error} at most; each number is within its error with ${confidence} confidence.`,
  estimate: (value, error) => `about ${value} ± ${error}`,
  errorOf: (name) => `${name}: error (±)`,
  howOf: (name) => `${name}: how`,
  howExact: 'counted exactly',
  howSampled: (sources, of) => `estimate from ${sources} sampled of ${of}`,
  undefined: 'undefined',
  caption: (n) => `Network measures of ${n} people`,
  table: 'Download table',
  recipe: 'Download how it was worked out',
  recipeFile: 'network-measures-recipe',
} satisfies MeasuringWords;

export const measuringWords: Readonly<Record<Lang, MeasuringWords>> = { zh, en };
