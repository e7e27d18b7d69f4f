import type { Lang } from '@linli/core/words';
import type { Shape } from './shape.ts';

const zh = {
  title: '键盘操作',
  button: '键盘操作',
  key: '按键',
  does: '做什么',
  groups: { everywhere: '每一页', list: '走访清单', sheet: '个案', find: '找人', pictures: '宽的图和表' },
  everywhere: [
    ['?', '打开这张表'],
    ['Tab', '到下一个可以操作的地方；第一次按是“跳到正文”'],
    ['Esc', '关上打开的小窗'],
    ['Ctrl+Z', '撤销刚才记的'],
    ['Ctrl+Shift+Z', '重做'],
  ],
  list: [
    ['↑ ↓', '上一位、下一位老人'],
    ['Enter', '打开这位的个案'],
  ],
  sheet: [
    ['Alt+↑ Alt+↓', '清单里的上一位、下一位'],
    ['Alt+R', '到“记一笔”'],
    ['Alt+1 … Alt+4', '走访、通话、送物、记事'],
    ['Enter', '记下'],
  ],
  find: [
    ['↑ ↓', '在找到的人里上下走'],
    ['Enter', '只找到一位时选这一位'],
  ],
  pictures: [['← →', '左右移动']],
  question: '按问号打开这张表',
};

type KeyWords = Shape2<typeof zh>;
type Shape2<T> = {
  readonly [K in keyof T]: T[K] extends string[][] ? readonly (readonly string[])[] : Shape<T[K]>;
};

const en: KeyWords = {
  title: 'Keyboard',
  button: 'Keyboard',
  key: 'Keys',
  does: 'What they do',
  groups: {
    everywhere: 'On every screen',
    list: 'Worklist',
    sheet: 'Case',
    find: 'Finding a person',
    pictures: 'Wide pictures and tables',
  },
  everywhere: [
    ['?', 'Open this table'],
    ['Tab', 'To the next control; the first press offers to skip to the content'],
    ['Esc', 'Close what is open'],
    ['Ctrl+Z', 'Undo what was recorded last'],
    ['Ctrl+Shift+Z', 'Redo'],
  ],
  list: [
    ['↑ ↓', 'Previous, next elder'],
    ['Enter', 'Open the case'],
  ],
  sheet: [
    ['Alt+↑ Alt+↓', 'Previous, next in the list'],
    ['Alt+R', 'To the line where a record is typed'],
    ['Alt+1 … Alt+4', 'Visit, call, delivery, note'],
    ['Enter', 'Record'],
  ],
  find: [
    ['↑ ↓', 'Through the people found'],
    ['Enter', 'Take the only one found'],
  ],
  pictures: [['← →', 'Move sideways']],
  question: 'A question mark opens this table',
};

export const keyWords: Readonly<Record<Lang, KeyWords>> = { zh, en };
