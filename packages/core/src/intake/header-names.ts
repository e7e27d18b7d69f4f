import type { TableName } from '../model/schema.ts';

type Names = Readonly<Record<string, readonly string[]>>;

const day = ['服务日期', '走访日期', '探访日期', '时间', '服务时间', '走访时间', 'day'];
const elder = ['姓名', '老人姓名', '服务对象', '对象姓名', '老人编号', '长者', '长者姓名', 'elder', 'client'];

/** What files call the columns of the contract beside its own names. A guess, shown before anything is taken. */
export const otherNames: Readonly<Partial<Record<TableName, Names>>> = {
  people: {
    id: ['老人编号', '人员ID', '档案号', '档案编号', '编码', '人员编码', '工号', 'code', 'client id'],
    name: ['老人姓名', '长者姓名', '志愿者姓名', '人员姓名', '联系人姓名', 'full name'],
    roles: ['人员角色', '人员身份'],
    birth_year: ['生日', '出生', '出生年月日', 'dob', 'date of birth', 'birthday', 'year of birth'],
    gender: ['男女', '性別'],
    phone: ['手机号码', '电话号码', '联系方式', '本人电话', '联系号码', 'mobile', 'tel', 'telephone'],
    household: ['家庭编号', '户编号'],
    place: [
      '楼栋',
      '楼号',
      '门牌',
      '门牌号',
      '楼栋门牌',
      '家庭住址',
      '家庭地址',
      '居住地址',
      '现住址',
      '常住地址',
    ].concat(['详细地址', '住宅地址', '房号', '室号', '居住地', 'address', 'home address', 'building']),
    community: ['所属社区', '村社区', '社区名称', '居委会', '所属居委'],
    organisation: ['所属单位', '所属机构', '工作单位', '服务机构'],
    lives_alone: ['独居情况', '是否独居老人', '独居老人'],
    categories: ['人员类型', '老人类别', '老人类型', '特殊类别', '人群类别'],
    capability_value: ['失能等级', '能力评估等级', '失能程度', '护理等级'],
    mobility: ['行动情况', '活动能力'],
    languages: ['使用语言', '常用语言'],
    offers: ['能提供的帮助', '可以帮忙', '服务特长', '愿意提供'],
    capacity: ['可帮几人', '最多帮几人'],
    available: ['服务时段', '有空时间'],
    willing: ['是否愿意互助', '是否愿意帮忙', '愿意帮忙'],
    interviewed: ['是否已访谈', '已访谈'],
    from: ['入住日期', '迁入日期', '登记日期'],
    to: ['迁出日期', '离开日期', '去世日期'],
    ended_because: ['离开原因', '注销原因'],
  },
  ties: {
    supporter: [
      '帮助人',
      '帮扶人',
      '结对人',
      '志愿者',
      '志愿者姓名',
      '志愿者编号',
      '帮助者姓名',
      '联系人',
      '帮扶责任人',
    ].concat(['helper', 'giver', 'source', 'from person']),
    supported: [
      '受助人',
      '受助者姓名',
      '被帮扶人',
      '帮扶对象',
      '结对老人',
      '服务对象',
      '老人',
      '老人姓名',
      '老人编号',
      '长者',
    ].concat(['elder', 'receiver', 'target', 'to person']),
    kind: ['与老人关系', '与本人关系', '关系类别', '结对类型', 'relation', 'relationship'],
    functions: ['帮扶内容', '服务内容', '支持内容', '提供什么帮助', 'help'],
    frequency_30d: [
      '频率',
      '频次',
      '探访频率',
      '探访频次',
      '联系频率',
      '走访频率',
      '走访频次',
      '多久一次',
      'frequency',
    ],
    from: ['结对日期', '结对时间', '开始时间', '起始时间'],
    to: ['结束时间', '解除日期'],
    confirmed: ['最近核实日期', '核实时间'],
    reported_by: ['填表人身份'],
  },
  person_waves: { person: ['姓名', '老人', '老人姓名', '人员编号'] },
  events: {
    type: ['服务类型', '走访类型', '事件类型', '记录类型'],
    date: day,
    actor: [
      '走访人',
      '探访人',
      '服务人员',
      '志愿者',
      '志愿者姓名',
      '工作人员',
      '社工',
      '社工姓名',
      'worker',
      'visitor',
    ],
    people: [...elder, '老人', '走访对象', '探访对象'],
    functions: ['服务内容'],
    minutes: ['时长', '服务时长', '用时'],
    outcome: ['走访结果', '探访结果', '是否见到'],
    place: ['服务地点'],
    note: ['情况', '走访情况', '记录', '走访记录', '情况说明', 'notes', 'remark'],
  },
  needs: {
    person: elder,
    function: ['需求类型', '需求内容', '服务需求', 'need'],
    detail: ['需求说明', '具体需求', '需求描述'],
  },
  cases: { person: elder, worker: ['个案社工', '负责社工', '社工'], goals: ['服务目标'] },
  assessments: { person: elder, score: ['分数', '总分', '评估得分'], date: ['评估日期', '测评日期'] },
  consents: { person: ['姓名', '老人', '老人姓名', '签署人'], date: ['签署日期'] },
  memberships: { person: ['姓名', '成员', '成员姓名', '组员'], group: ['小组名称', '队伍'] },
};

/** Numbers of identity documents: nothing here needs them, so they are left out unless somebody says otherwise. */
export const isIdentityHeader = (header: string): boolean =>
  /身份证|证件号|公民身份|社保卡|医保卡|id\s*card|passport|national id/i.test(header);

/** Columns that a returned workbook adds: why a row came back, and where an id can be given that the file has no column for. */
export const isReasonHeader = (header: string): boolean =>
  /^(退回原因|returned because)$/i.test(header.trim());
export const isGivenIdHeader = (header: string): boolean => /^(补填编号|id to give)$/i.test(header.trim());
