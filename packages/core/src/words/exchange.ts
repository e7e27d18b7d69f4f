import type { Loss, LossCode } from '../model/exported.ts';
import type { ReturnWords } from '../model/import.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What is said about files that go out and come in. */
export interface ExchangeWords {
  readonly loss: Readonly<Record<LossCode, string>>;
  /** What an export left behind, in one sentence. */
  lost(loss: Loss): string;
  readonly returned: ReturnWords;
}

const zhLoss: ExchangeWords['loss'] = {
  'tables-left-out': '这些表没有导出',
  'columns-left-out': '这些列没有导出',
  'absent-ties-left-out': '已知没有联系、或不清楚有没有联系的行没有导出',
  'statuses-inside': '已知没有联系、或不清楚的行也在里面，请看 status 一列',
  'parallel-ties-merged': '同样两个人之间的几条联系合成了一条',
  'directions-mixed': '双向的联系按单向写出，请看 directed 一列或成对的两条',
  'ids-changed': '编号里有这种格式放不下的字符，已改写',
  'characters-changed': '有这种格式放不下的字符，已换成 \ufffd',
  'waves-merged': '各期的联系合在了一起',
  'one-wave-only': '只有一期，看不出变化',
};

const enLoss: ExchangeWords['loss'] = {
  'tables-left-out': 'tables not exported',
  'columns-left-out': 'columns not exported',
  'absent-ties-left-out': 'ties known to be absent, or not known, were left out',
  'statuses-inside': 'ties known to be absent, or not known, are inside: see the column status',
  'parallel-ties-merged': 'several ties between the same two people became one',
  'directions-mixed':
    'ties that go both ways are written one way: see the column directed, or the pair of ties',
  'ids-changed': 'ids held characters that the format cannot hold and were changed',
  'characters-changed': 'characters that the format cannot hold became \ufffd',
  'waves-merged': 'the ties of all waves are in one graph',
  'one-wave-only': 'only one wave, so no change to model',
};

export const exchangeZh: ExchangeWords = {
  loss: zhLoss,
  lost: ({ code, names, count }) =>
    `${zhLoss[code]}（${[...(names.length > 0 ? [names.join('、')] : []), `${count} 处`].join('；')}）`,
  returned: {
    fileName: '退回更正.xlsx',
    reason: '退回原因',
    givenId: '补填编号',
    why: ({ code, column, received, expected }) => {
      const detail = [
        received === null ? null : `读到：${received}`,
        expected === null ? null : `应为：${expected}`,
      ].filter((part) => part !== null);
      return `${column === null ? '' : `“${column}”：`}${zh.issue[code]}${detail.length > 0 ? `（${detail.join('；')}）` : ''}`;
    },
  },
};

export const exchangeEn: ExchangeWords = {
  loss: enLoss,
  lost: ({ code, names, count }) =>
    `${enLoss[code]} (${[...(names.length > 0 ? [names.join(', ')] : []), `${count}`].join('; ')})`,
  returned: {
    fileName: 'returned.xlsx',
    reason: 'Returned because',
    givenId: 'id to give',
    why: ({ code, column, received, expected }) => {
      const detail = [
        received === null ? null : `read: ${received}`,
        expected === null ? null : `expected: ${expected}`,
      ].filter((part) => part !== null);
      return `${column === null ? '' : `“${column}”: `}${en.issue[code]}${detail.length > 0 ? ` (${detail.join('; ')})` : ''}`;
    },
  },
};
