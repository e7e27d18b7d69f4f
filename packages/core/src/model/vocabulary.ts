/** Codes of the dataset contract with the words that files use for them. Codes are what the rest of the code sees. */
export const roles = {
  elder: ['老人', '老年人', '长者'],
  neighbour: ['邻居', 'neighbor'],
  family: ['家属', '亲属', '家人'],
  volunteer: ['志愿者', '义工'],
  'social-worker': ['社工', '社会工作者', 'social worker'],
  'grid-worker': ['网格员', 'grid worker'],
  committee: ['居委', '居委会', '居委干部', '社区干部'],
  health: ['医务', '医生', '护士', '家庭医生'],
  provider: ['商家', '服务商'],
  child: ['儿童'],
} as const;

export const tieKinds = {
  spouse: ['配偶', '夫妻', '老伴'],
  child: ['子女', '儿子', '女儿'],
  'immediate-kin': ['近亲', '直系亲属', 'immediate kin'],
  'distant-kin': ['远亲', 'distant kin'],
  neighbour: ['邻居', 'neighbor'],
  friend: ['朋友'],
  'peer-pair': ['互助结对', '结对', 'peer pair'],
  'volunteer-pair': ['志愿结对', '志愿者', 'volunteer pair'],
  casework: ['个案服务', '个案', '社工'],
  grid: ['网格', '网格员'],
  medical: ['医疗', '医务', '家庭医生'],
  provider: ['商家', '服务商'],
  acquaintance: ['点头之交', '认识'],
} as const;

export const supportFunctions = {
  instrumental: ['帮扶', '生活照料', '帮忙'],
  companionship: ['陪伴', '谈心'],
  emotional: ['情感', '情感支持'],
  informational: ['信息'],
  financial: ['经济'],
  emergency: ['应急', '紧急'],
} as const;

export const tieStatuses = {
  present: ['有', '有联系', '存在', 'yes', '1'],
  absent: ['无', '没有', '无联系', 'no', '0'],
  unknown: ['不清楚', '不详', '未知'],
} as const;

export const reporters = {
  supporter: ['帮助者'],
  supported: ['受助者', '老人'],
  worker: ['社工', '工作人员'],
  import: ['导入'],
} as const;

/** What can happen to an order. The first five are the stages of its way, in order. */
export const orderSteps = {
  placed: ['点单', '下单', '已点单'],
  dispatched: ['派单', '已派单'],
  accepted: ['接单', '已接单'],
  completed: ['完成', '已完成', 'done'],
  rated: ['评单', '已评单', '评价'],
  declined: ['拒单', '不接单', 'refused'],
  expired: ['超时', '过期', 'timeout'],
  cancelled: ['取消', '撤单', 'canceled'],
} as const;

/** What was decided about a suggested tie. */
export const decisions = {
  accepted: ['采纳', '同意'],
  refused: ['不采纳', '拒绝'],
  held: ['先放一放', '暂缓'],
  made: ['已建立'],
} as const;

export type Role = keyof typeof roles;
export type TieKind = keyof typeof tieKinds;
export type SupportFunction = keyof typeof supportFunctions;
export type TieStatus = keyof typeof tieStatuses;
export type Reporter = keyof typeof reporters;
export type OrderStep = keyof typeof orderSteps;

export const functionOrder = Object.keys(supportFunctions) as readonly SupportFunction[];

/** Kin: a relationship that is support only where it gives something. */
export const kinKinds: ReadonlySet<TieKind> = new Set(['spouse', 'child', 'immediate-kin', 'distant-kin']);
