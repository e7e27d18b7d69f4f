import {
  birth,
  boolean,
  choice,
  choices,
  date,
  id,
  ids,
  integer,
  list,
  number,
  positive,
  requiredId,
  text,
  type Row,
} from './fields.ts';
import { decisions, reporters, roles, supportFunctions, tieKinds, tieStatuses } from './vocabulary.ts';

const person = (...names: string[]) => id(names, 'people');
const requiredPerson = (...names: string[]) => requiredId(names, 'people');
const wave = () => id(['期次', '波次'], 'waves');
const from = () => date('开始日期', '起始日期', 'start');
const to = () => date('结束日期', '终止日期', 'end');

const people = {
  id: requiredId(['编号', '序号', '人员编号', 'ID', 'person_id']),
  name: text('姓名', '名字'),
  roles: choices(roles, '角色', '身份', 'role'),
  birth_year: birth('出生年份', '出生年', '出生年月', '出生日期', 'birth', 'birth_date'),
  gender: choice({ female: ['女', 'f', 'Female', '女性'], male: ['男', 'm', 'Male', '男性'] }, '性别', 'sex'),
  phone: text('电话', '联系电话', '手机', '手机号'),
  household: text('户号', '户'),
  place: text('住址', '地址', '楼栋单元', '住处'),
  community: text('社区'),
  organisation: text('单位', '机构', 'organization'),
  lives_alone: boolean('是否独居', '独居'),
  categories: list('人员类别', '类别'),
  capability_scheme: text('能力标准', '评估标准'),
  capability_value: text('能力等级', '自理能力'),
  mobility: text('行动能力'),
  languages: list('语言', '方言', 'language'),
  offers: choices(supportFunctions, '可提供帮助'),
  capacity: integer('可帮人数'),
  available: list('可服务时间'),
  willing: boolean('愿意互助'),
  interviewed: boolean('是否访谈'),
  do_not_contact: boolean('谢绝打扰'),
  exclude: ids(['不匹配'], 'people'),
  x: number(),
  y: number(),
  lon: number('经度', 'lng'),
  lat: number('纬度'),
  from: from(),
  to: to(),
  ended_because: text('结束原因'),
};

const ties = {
  supporter: requiredPerson('帮助者', '帮助人', '提供者', '支持者'),
  supported: requiredPerson('受助者', '接受者', '被帮助者', '被帮助人'),
  kind: choice(tieKinds, '关系', '关系类型'),
  functions: choices(supportFunctions, '帮助内容', 'function'),
  frequency_30d: number('每月次数'),
  circle: integer('亲近圈层', '圈层'),
  trust: number('信任度'),
  closeness_step: text('亲近程度'),
  mode: text('方式'),
  model: text('模式'),
  minutes: number('分钟'),
  reported_by: choice(reporters, '填报人', '报告人'),
  status: choice(tieStatuses, '联系状态', '状态'),
  directed: boolean('是否单向'),
  strength: positive('强度', 'weight', '权重'),
  confirmed: date('核实日期'),
  from: from(),
  to: to(),
  wave: wave(),
  consent: boolean('是否同意'),
};

/** Every table of the dataset contract. Only `people` and `ties` are required, and of them only the required columns. */
export const schema = {
  people,
  ties,
  person_waves: {
    person: requiredPerson('编号', '人员'),
    wave: requiredId(['期次', '波次'], 'waves'),
    age: integer('年龄'),
    interviewed: boolean('是否访谈'),
  },
  events: {
    id: id(['编号']),
    type: choice(
      {
        visit: ['探访', '走访', '上门'],
        call: ['通话', '电话', '微信'],
        order: ['订单', '点单'],
        delivery: ['配送', '送餐'],
        attendance: ['活动参与', '活动'],
        points: ['积分'],
        emergency: ['应急'],
        review: ['关系核实'],
        note: ['记事', '情况'],
      },
      '类型',
    ),
    date: date('日期'),
    actor: person('服务人'),
    people: ids(['对象'], 'people'),
    functions: choices(supportFunctions, '帮助内容'),
    channel: text('渠道'),
    minutes: number('分钟'),
    outcome: choice(
      {
        met: ['见到', '已见面', '完成'],
        'no-answer': ['无人应答', '未接'],
        refused: ['拒绝'],
        'no-entry': ['无法进入'],
      },
      '结果',
    ),
    order: text('订单号'),
    stage: text('阶段'),
    rating: number('评分'),
    points: number('积分'),
    place: text('地点'),
    group: text('小组'),
    collected_by: text('代领人', '领取人'),
    initiator: text('发起人'),
    note: text('备注'),
  },
  needs: {
    person: requiredPerson('编号', '老人'),
    function: choice(supportFunctions, '需要', '需求', '帮助内容'),
    detail: text('说明'),
    essential: boolean('是否必需'),
    asked: boolean('是否本人提出'),
    from: from(),
    to: to(),
  },
  places: {
    id: requiredId(['编号']),
    type: text('类型'),
    name: text('名称'),
    parent: text('上级'),
    floor: integer('楼层'),
    kind: text('种类'),
    x: number(),
    y: number(),
    lon: number('经度', 'lng'),
    lat: number('纬度'),
  },
  organisations: {
    id: requiredId(['编号']),
    name: text('名称'),
    society: text('五社'),
    kind: text('种类'),
    from: from(),
    to: to(),
  },
  groups: {
    id: requiredId(['编号']),
    name: text('名称'),
    kind: text('种类'),
    place: text('地点'),
    leader: person('负责人'),
    from: from(),
    to: to(),
  },
  memberships: {
    person: requiredPerson('编号'),
    group: text('小组'),
    role: text('角色'),
    from: from(),
    to: to(),
  },
  cases: {
    person: requiredPerson('编号', '老人'),
    worker: person('负责人', '责任社工'),
    opened: date('开案日期'),
    closed: date('结案日期'),
    reason: text('原因'),
    condition_grade: text('状况等级'),
    goals: text('目标'),
  },
  assessments: {
    person: requiredPerson('编号', '老人'),
    instrument: text('量表'),
    version: text('版本'),
    date: date('日期'),
    mode: text('方式'),
    wave: wave(),
    score: number('得分'),
    items: list('题目'),
  },
  consents: {
    person: requiredPerson('编号'),
    purpose: text('用途'),
    given: boolean('是否同意'),
    date: date('日期'),
    expires: date('到期日期'),
    withdrawn: date('撤回日期'),
  },
  plans: {
    supporter: requiredPerson('帮助者', '提供者', '支持者'),
    supported: requiredPerson('受助者', '接受者', '被帮助者'),
    functions: choices(supportFunctions, '帮助内容', 'function'),
    decision: choice(decisions, '决定'),
    reason: text('原因'),
    date: date('日期'),
  },
  follow_ups: {
    id: requiredId(['编号']),
    person: requiredPerson('老人', '对象'),
    worker: person('负责人', '责任社工'),
    due: date('到期日期', '期限'),
    note: text('备注', '事项'),
    date: date('日期'),
    done: date('完成日期'),
  },
  waves: {
    id: requiredId(['编号', '期次']),
    date: date('日期'),
    label: text('名称'),
    order: integer('顺序'),
  },
  indicators: {
    id: requiredId(['编号']),
    name: text('名称'),
    unit: text('单位'),
    target: number('目标'),
    period_from: date('开始日期'),
    period_to: date('结束日期'),
  },
} as const;

export type TableName = keyof typeof schema;
export const tableNames = Object.keys(schema) as readonly TableName[];

export type PersonRow = Row<typeof schema.people>;
export type TieRow = Row<typeof schema.ties>;
export type PersonWaveRow = Row<typeof schema.person_waves>;
export type EventRow = Row<typeof schema.events>;
export type NeedRow = Row<typeof schema.needs>;
export type PlaceRow = Row<typeof schema.places>;
export type WaveRow = Row<typeof schema.waves>;

/** The typed rows of every table, each in the order of its file. */
export type Dataset = { readonly [T in TableName]: readonly Row<(typeof schema)[T]>[] };
