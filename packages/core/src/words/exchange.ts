import type { Loss, LossCode } from '../model/exported.ts';
import type { ReturnWords, RowCounts, RowOutcome, TargetReason, TemplateWords } from '../model/import.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What is said about files that go out and come in. */
export interface ExchangeWords {
  readonly loss: Readonly<Record<LossCode, string>>;
  /** What an export left behind, in one sentence. */
  lost(loss: Loss): string;
  readonly returned: ReturnWords;
  readonly template: TemplateWords;
  readonly outcome: Readonly<Record<RowOutcome, string>>;
  /** Why a column goes where it goes. */
  readonly targetReason: Readonly<Record<TargetReason, string>>;
  counted(counts: RowCounts): string;
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
  template: {
    fileName: '邻里-填写模板.xlsx',
    sheets: { people: '人员', ties: '关系', events: '走访记录', needs: '需求' },
    guide: '填写说明',
    lines: [
      '一行一个人、一条联系、一次走访或一项需求。灰色的示例行导入时会跳过，可以留着。',
      '不知道就空着：空格表示不清楚，不表示没有。',
      '“关系”里是谁帮谁：前一列是出力的人，后一列是得到帮助的人，写编号或姓名都可以；有同名的请写编号。',
      '编号、电话两列已设成文本，开头的 0 不会丢。不需要身份证号，请不要填。',
      '几项内容写在同一格时用顿号隔开，如：陪伴、帮扶。',
    ],
    guideHead: ['表', '列', '必填', '怎么填', '可选的说法'],
    kinds: {
      id: '编号，每人一个，不重复',
      ids: '编号或姓名，几个人用 | 隔开',
      text: '文字',
      list: '文字，几项用顿号隔开',
      date: '日期，如 2024-05-01',
      birth: '年、年月或日期，年份写四位，如 1941-03',
      integer: '整数',
      number: '数字；每月次数也可以写 每天、每周两次',
      positive: '大于零的数字',
      boolean: '是 或 否；不知道就空着',
      choice: '从下拉里选一项',
      choices: '从下拉里选，或几项用顿号隔开',
    },
    yes: '是',
    no: '否',
    codes: false,
  },
  outcome: { created: '新增', updated: '更新', same: '没有变化', rejected: '退回' },
  targetReason: {
    header: '按表头',
    'part-of-header': '表头里有这个词',
    values: '按内容猜的',
    format: '文件格式规定',
    mapping: '按已有的对应',
    'identity-number': '证件号码，不需要，不导入',
    'running-number': '只是行号，不导入',
    'another-person':
      '说的是另一个人（如紧急联系人），不会当作联系；按原表头保留。要算进去，请把这个人也列进人员表，再在关系表里写一行',
    'same-target': '已有一列对应同一项，按原表头保留',
    ours: '退回表里加的列',
    'nothing-known': '不认识，按原表头保留',
  },
  counted: ({ read, created, updated, same, rejected }) =>
    `共 ${read} 行：新增 ${created}，更新 ${updated}，没有变化 ${same}，退回 ${rejected}`,
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
  template: {
    fileName: 'linli-template.xlsx',
    sheets: { people: 'people', ties: 'ties', events: 'events', needs: 'needs' },
    guide: 'readme',
    lines: [
      'One row a person, a tie, a visit or a need. The grey examples are skipped on import and may stay.',
      'Leave empty what is not known: an empty cell means unknown, never no.',
      'In ties, who helps whom: first the one who gives, then the one who receives, by id or by name; by id where two have one name.',
      'Ids and telephones are text, so that a leading 0 stays. Numbers of identity documents are not needed: please leave them out.',
      'Several things in one cell are parted by |, as in companionship|instrumental.',
    ],
    guideHead: ['sheet', 'column', 'required', 'how to fill it in', 'words it takes'],
    kinds: {
      id: 'an id, each once',
      ids: 'ids or names, several parted by |',
      text: 'text',
      list: 'text, several parted by |',
      date: 'a date, as 2024-05-01',
      birth: 'a year, month or date, the year in four digits, as 1941-03',
      integer: 'a whole number',
      number: 'a number; for the times a month also daily, weekly, monthly',
      positive: 'a number above zero',
      boolean: 'yes or no; empty where it is not known',
      choice: 'one of the list',
      choices: 'of the list, several parted by |',
    },
    yes: 'yes',
    no: 'no',
    codes: true,
  },
  outcome: { created: 'new', updated: 'changed', same: 'no change', rejected: 'held back' },
  targetReason: {
    header: 'by its header',
    'part-of-header': 'its header holds the word',
    values: 'guessed by its contents',
    format: 'the format says so',
    mapping: 'as mapped before',
    'identity-number': 'an identity number: not needed, left out',
    'running-number': 'only counts the rows, left out',
    'another-person':
      'about somebody else (an emergency contact, say): not taken as a tie, kept under its own header. To count it, list that person too and write the tie in the sheet of ties',
    'same-target': 'another column goes there, kept under its own header',
    ours: 'added by a returned workbook',
    'nothing-known': 'not known, kept under its own header',
  },
  counted: ({ read, created, updated, same, rejected }) =>
    `${read} rows: ${created} new, ${updated} changed, ${same} without change, ${rejected} held back`,
};
