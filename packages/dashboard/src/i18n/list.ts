import type { Lang } from '@linli/core/words';
import type { Shape } from './shape.ts';

const zh = {
  visit: '走访',
  late: (n: string) => `逾期 ${n} 天`,
  today: '今天到期',
  on: (date: string) => `${date} 到期`,
  never: '没有走访记录',
  due: '走访到期',
  dues: { all: '不限', late: '已逾期', soon: '逾期和七天内到期' },
  building: '楼栋',
  worker: '负责或在帮的工作人员',
  anybody: '不限',
  choice: (c: { name: string; n: string }) => `${c.name}（${c.n}）`,
  sort: '排列',
  sorts: { order: '按急需程度', due: '按走访到期日', place: '按住处' },
  views: '常用筛选',
  save: '存为常用',
  saved: (what: string) => `已存为常用：${what}`,
  drop: (what: string) => `去掉常用：${what}`,
  everybody: '全部老人',
  viewNote: '常用筛选只记情况、支持画像、到期和排列，不记楼栋、人和搜索的字。',
  todos: (c: { n: string; late: string }) =>
    c.late === '0' ? `待办 ${c.n} 件` : `待办 ${c.n} 件，${c.late} 件已过期`,
  todoNone: '没有写要办什么',
  todoDue: (date: string) => `${date} 到期`,
  todoLate: (date: string) => `已过期，原定 ${date}`,
  done: '办完了',
  doneOf: (c: { what: string; name: string }) => `办完了：${c.name}，${c.what}`,
  rules:
    '先按情况排：急需、关注、待核实、未见缺口。同一类里，样样不比别人好、有一样更差的在前；分不出来的，走访先到期的在前，再看缺口多少和编号。排先后只是为了安排走访。',
};

type ListWords = Shape<typeof zh>;

const s = (n: string): string => (n === '1' ? '' : 's');

const en: ListWords = {
  visit: 'Visit',
  late: (n) => `${n} day${s(n)} overdue`,
  today: 'due today',
  on: (date) => `due ${date}`,
  never: 'no visit recorded',
  due: 'Visit due',
  dues: { all: 'any', late: 'overdue', soon: 'overdue or within 7 days' },
  building: 'Building',
  worker: 'Worker with the case or helping',
  anybody: 'any',
  choice: (c) => `${c.name} (${c.n})`,
  sort: 'Order',
  sorts: { order: 'by urgency', due: 'by the day a visit is due', place: 'by home' },
  views: 'Saved views',
  save: 'Save this view',
  saved: (what) => `Saved: ${what}`,
  drop: (what) => `Remove the saved view ${what}`,
  everybody: 'everybody',
  viewNote: 'A saved view keeps tier, component, due and order; no building, person or search.',
  todos: (c) => `${c.n} follow-up${s(c.n)}${c.late === '0' ? '' : `, ${c.late} overdue`}`,
  todoNone: 'nothing was noted',
  todoDue: (date) => `due ${date}`,
  todoLate: (date) => `overdue, was due ${date}`,
  done: 'Done',
  doneOf: (c) => `Done: ${c.what}, ${c.name}`,
  rules:
    'By tier first: urgent, to watch, to verify, no gap seen. Within a tier, whoever is worse off in one respect and better off in none comes first; where that does not tell, the visit due first, then the number of gaps and the id. The order only serves to plan visits.',
};

export const listWords: Readonly<Record<Lang, ListWords>> = { zh, en };
