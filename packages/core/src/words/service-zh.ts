import { numberOf, type ServiceWords } from './service.ts';

const types: Readonly<Record<string, string>> = {
  visit: '探访',
  call: '通话',
  order: '订单',
  delivery: '配送',
  attendance: '活动',
  points: '积分',
  emergency: '应急',
  review: '关系核实',
};

export const serviceZh: ServiceWords = {
  state: {
    placed: '已点单，待派单',
    dispatched: '已派单，待接单',
    accepted: '已接单，待完成',
    completed: '已完成，待评单',
    rated: '已评单',
    cancelled: '已取消',
  },
  refusal: {
    'no-order': '没有订单号',
    'no-date': '没有日期',
    'no-person': '没有写给谁',
    'no-actor': '没有写是谁',
    'step-unknown': '看不懂这个阶段',
    'not-placed': '还没有点单',
    'placed-already': '已经点过单',
    'not-dispatched': '还没有派单',
    'dispatched-already': '已经派过单',
    'not-accepted': '还没有人接单',
    'accepted-already': '已经有人接单',
    'not-completed': '还没有完成',
    'completed-already': '已经完成',
    'rated-already': '已经评过单',
    ended: '订单已经取消',
    'other-person': '写的不是点单的人',
    'other-helper': '写的不是接单的人',
    'own-order': '接的是自己的单',
    'over-load': '手上的单已到上限',
    'rating-outside': '评分不在范围里',
    'rated-by-helper': '评单的是服务人自己',
  },
  pointsRefusal: {
    'no-person': '没有写是谁的积分',
    'no-date': '没有日期',
    'no-points': '没有写多少分',
    'no-receiver': '转给谁不清楚，只能转给另一个人',
    'order-not-completed': '这张单当时还没有完成',
    'order-paid-already': '这张单已经给过积分',
    'other-helper': '不是完成这张单的人',
    'other-amount': '与这张单应得的分数不一样',
    'balance-too-low': '余额不够',
  },
  move: { earned: '获得', given: '转给别人', redeemed: '兑换', expired: '过期' },
  unit: { people: '人', 'person-times': '人次', items: '件', times: '次' },
  finding: {
    'no-evidence': () => '从名称看不出该数哪些记录',
    'no-records': (f) => `应有 ${numberOf(f, 'stated')}，一条记录也没有`,
    'unit-unknown': () => '单位不是人、人次、件、次',
    differs: (f) => `表上是 ${numberOf(f, 'stated')}，记录里是 ${numberOf(f, 'counted')}`,
    'agrees-with-unanswered': (f) =>
      `连没联系上的 ${numberOf(f, 'missed')} 次也算，才是 ${numberOf(f, 'attempted')}`,
    'agrees-with-channels': (f) =>
      `连别的渠道 ${numberOf(f, 'other')} 次和没联系上的 ${numberOf(f, 'missed')} 次也算，才是 ${numberOf(f, 'attempted')}`,
    'agrees-as': (f) =>
      `换成“${f.unit === null ? '' : serviceZh.unit[f.unit]}”来数，正好是 ${numberOf(f, 'counted')}`,
    'outside-period': (f) => `另有 ${numberOf(f, 'records')} 条记录在项目周期之外，没有算`,
    'without-date': (f) => `另有 ${numberOf(f, 'records')} 条没有日期，没有算`,
    'outside-case': (f) => `${numberOf(f, 'records')} 条记录的日子，当事人还没有开案或已经结案`,
    'cases-without': (f) => `${numberOf(f, 'cases')} 个个案里有 ${numberOf(f, 'without')} 个一次也没有`,
    uneven: (f) => `最多的个案 ${numberOf(f, 'most')}，居中的只有 ${numberOf(f, 'median')}`,
  },
  evidence({ table, types: codes, channels, groups, waves }) {
    if (table === 'cases') return codes[0] === 'closed' ? '个案表：结案' : '个案表：周期第一天之后开案';
    if (table === 'assessments')
      return waves.length > 0 ? `评估表：${waves.join('、')} 每次都做过` : '评估表：做过评估';
    const what = codes.map((code) => types[code] ?? code).join('、');
    if (channels.length > 0) return `${what}，渠道：${channels.join('、')}`;
    if (groups === null) return what;
    return groups.length > 0 ? `${what}，小组：${groups.join('、')}` : `${what}，不算小组的例会`;
  },
  figure: {
    visits: '探访（人次）',
    calls: '通话（人次）',
    deliveries: '配送（人次）',
    activities: '活动（次）',
    people_met: '见到或联系上的人',
    not_reached: '没见到、没联系上（次）',
    orders_placed: '点单',
    orders_completed: '完成的订单',
    cases_opened: '开案',
    cases_closed: '结案',
    cases_open: '月底在册个案',
    elders: '老人',
  },
  keptBack: '不公布',
  moves: {
    better: '好转',
    worse: '变差',
    same: '不变',
    clearer: '原来待核实，现在清楚了',
    unclear: '原来清楚，现在待核实',
  },
};
