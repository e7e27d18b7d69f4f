/** The headers that a list of people, of ties or of visits begins with, for the message that refuses another. */
export const acceptedColumns =
  '姓名, 编号, 出生年月, 性别, 电话, 住址 … | 帮助者, 受助者, 关系, 每月次数 … | 日期, 对象, 服务人, 类型, 结果 …';
