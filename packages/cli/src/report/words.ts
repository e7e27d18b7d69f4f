import type { Lang } from '@linli/core/words';

export interface ReportWords {
  /** What the file is; the name of the data follows. */
  readonly title: string;
  lead(moment: string, people: number, elders: number): string;
  wave(wave: string, day: string | null): string;
  readonly noTime: string;
  readonly withNames: string;
  readonly idsOnly: string;
  nameless(people: number): string;
  readonly notFor: string;
  problems(errors: number, warnings: number): string;
  readonly glance: string;
  readonly elders: string;
  readonly alone: string;
  readonly uncovered: string;
  readonly onOne: string;
  readonly unasked: string;
  readonly tiers: string;
  readonly tier: string;
  readonly meaning: string;
  readonly count: string;
  readonly inTable: string;
  readonly components: string;
  readonly component: string;
  readonly componentsNote: string;
  readonly worklist: string;
  readonly worklistNote: string;
  readonly person: string;
  readonly why: string;
  readonly tie: string;
  readonly none: string;
  more(rest: number): string;
  readonly gaps: string;
  readonly gap: string;
  /** How many of them were found. */
  readonly found: string;
  readonly noGaps: string;
  readonly others: string;
  readonly finding: string;
  readonly unchecked: string;
  readonly network: string;
  readonly measure: string;
  readonly definition: string;
  readonly value: string;
  month(month: string): string;
  readonly figure: string;
  readonly now: string;
  readonly before: string;
  readonly indicators: string;
  readonly indicator: string;
  readonly unit: string;
  readonly target: string;
  readonly remarks: string;
  readonly how: string;
  readonly policy: string;
  readonly inputs: string;
}

const zh: ReportWords = {
  title: '支持关系报告',
  lead: (moment, people, elders) => `${moment}；${people} 人，其中老人 ${elders} 位`,
  wave: (wave, day) => `第 ${wave} 期${day === null ? '' : `，${day}`}`,
  noTime: '数据没有日期',
  withNames: '这份报告写了姓名，请只给该看的人，用完收好。',
  idsOnly: '这份报告只写编号，不写姓名。',
  nameless: (people) => `有 ${people} 位不同意对外提供姓名，一律只写编号。`,
  notFor: '只用来排走访先后，不决定任何待遇。没有人联系不等于孤独，没问过不等于没有人帮。',
  problems: (errors, warnings) => `读数据时有 ${errors} 处错误、${warnings} 处提醒；错误的行没有算进来。`,
  glance: '总览',
  elders: '老人',
  alone: '问过，没有人在联系',
  uncovered: '必需的帮扶没有人承担',
  onOne: '必需的帮扶只靠一个人',
  unasked: '没问过，还不知道',
  tiers: '老人的情况',
  tier: '情况',
  meaning: '意思',
  count: '人数',
  inTable: '数字见下面的表。',
  components: '支持的八个方面',
  component: '方面',
  componentsNote: '八个方面并排看，不相加。只有不管没问到的答案是什么都成立，才算缺口或有人管。',
  worklist: '走访清单',
  worklistNote: '最急的在前。可以试着建立的联系只是建议，要先问过双方。',
  person: '老人',
  why: '理由',
  tie: '可以试着建立的联系',
  none: '暂时没有',
  more: (rest) => `另有 ${rest} 位没有列出，用 --rows 可以多列。`,
  gaps: '缺口',
  gap: '缺口',
  found: '几处',
  noGaps: '在收集到的内容里，没有看到缺口。',
  others: '楼栋、帮手和组织的缺口',
  finding: '发现',
  unchecked: '没有检查的缺口',
  network: '联系的样子',
  measure: '指标',
  definition: '定义',
  value: '数值',
  month: (month) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
  figure: '项目',
  now: '本月',
  before: '上月',
  indicators: '项目指标',
  indicator: '指标',
  unit: '单位',
  target: '目标',
  remarks: '和记录对照',
  how: '这份报告怎么来的',
  policy: '判定口径',
  inputs: '用到的文件（SHA-256）',
};

const en: ReportWords = {
  title: 'Support report',
  lead: (moment, people, elders) => `${moment}; ${people} people, ${elders} of them elders`,
  wave: (wave, day) => `Wave ${wave}${day === null ? '' : `, ${day}`}`,
  noTime: 'The data have no dates',
  withNames: 'This report holds names: give it only to those who should read it, and keep it safe.',
  idsOnly: 'This report holds ids and no names.',
  nameless: (people) => `${people} said no to being named to others; they always stand here by id.`,
  notFor:
    'Only for the order of visits; it grants and refuses nothing. Nobody in touch is not the same as lonely, and not asked is not the same as nobody there.',
  problems: (errors, warnings) =>
    `Reading the data met ${errors} errors and ${warnings} warnings; rows with errors are not counted.`,
  glance: 'At a glance',
  elders: 'Elders',
  alone: 'Asked, and nobody in touch',
  uncovered: 'Nobody for essential help',
  onOne: 'Essential help hangs on one person',
  unasked: 'Not asked, so not known',
  tiers: 'State of the elders',
  tier: 'State',
  meaning: 'What it means',
  count: 'Elders',
  inTable: 'The numbers are in the table below.',
  components: 'Eight sides of support',
  component: 'Side',
  componentsNote:
    'Side by side, never added up. A gap, or covered, only where no answer to an open question could change it.',
  worklist: 'Worklist',
  worklistNote: 'The most urgent first. A tie to try is a suggestion: both are asked first.',
  person: 'Elder',
  why: 'Why',
  tie: 'Tie to try',
  none: 'none for now',
  more: (rest) => `${rest} more are not listed; --rows lists more.`,
  gaps: 'Gaps',
  gap: 'Gap',
  found: 'Found',
  noGaps: 'No gap was seen in what was collected.',
  others: 'Gaps of buildings, helpers and organisations',
  finding: 'Finding',
  unchecked: 'Gaps that could not be checked',
  network: 'The ties as a whole',
  measure: 'Measure',
  definition: 'Definition',
  value: 'Value',
  month: (month) => `The month ${month}`,
  figure: 'Figure',
  now: 'This month',
  before: 'Month before',
  indicators: 'Indicators',
  indicator: 'Indicator',
  unit: 'Unit',
  target: 'Target',
  remarks: 'Beside the records',
  how: 'How this report was made',
  policy: 'Rules',
  inputs: 'Files that went in (SHA-256)',
};

export const reportWords: Readonly<Record<Lang, ReportWords>> = { zh, en };
