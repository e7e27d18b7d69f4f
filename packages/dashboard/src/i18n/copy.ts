import type { Lang } from '@linli/core/words';
import type { Shape } from './shape.ts';

const zh = {
  button: '复制文字',
  sheet: '复制个案摘要',
  plan: '复制走访路线',
  names: '写姓名和住处',
  namesNote: '文字里有姓名和住处。发出去就收不回来，请只发给该看的人。',
  idsNote: '只写编号，不写姓名和住处。',
  nameless: (n: string) => `有 ${n} 位不同意对外提供姓名，一律只写编号。`,
  text: '要复制的文字',
  copy: '复制',
  copied: '已复制，只有编号，没有姓名。',
  copiedNames: '已复制，文字里有姓名。',
  case: {
    tier: '情况',
    needs: '需要什么、谁在帮',
    nobody: '没有人',
    gaps: '缺口',
    suggestion: '可以试着建立的联系',
    last: '上次走访',
    never: '没有记录',
    first: '有急事先找',
    fallback: '找不到再找',
    due: '走访到期',
    data: '数据截至',
    alone: '独居',
    years: (age: string) => `${age} 岁`,
  },
  failed: '浏览器不让复制。文字已选中，请按 Ctrl+C。',
};

type CopyWords = Shape<typeof zh>;

const en: CopyWords = {
  button: 'Copy as text',
  sheet: 'Copy the case sheet',
  plan: 'Copy the week plan',
  names: 'With names and homes',
  namesNote:
    'The text holds names and homes. What is sent cannot be taken back: send it only to those who should read it.',
  idsNote: 'Ids only, no names and no homes.',
  nameless: (n) => `${n} said no to being named to others; they always stand there by id.`,
  text: 'Text to copy',
  copy: 'Copy',
  copied: 'Copied, with ids and no names.',
  copiedNames: 'Copied. The text holds names.',
  case: {
    tier: 'State',
    needs: 'Needs and who gives',
    nobody: 'nobody',
    gaps: 'Gaps',
    suggestion: 'Tie to try',
    last: 'Last visit',
    never: 'none recorded',
    first: 'Call first',
    fallback: 'If there is no answer',
    due: 'Visit due',
    data: 'Data as of',
    alone: 'lives alone',
    years: (age) => `aged ${age}`,
  },
  failed: 'The browser does not allow copying. The text is selected: press Ctrl+C.',
};

export const copyWords: Readonly<Record<Lang, CopyWords>> = { zh, en };
