import type { MeasureWords } from './words.ts';

export const measures: ReadonlyMap<string, MeasureWords> = new Map(
  Object.entries({
    degree: { name: '来往人数', definition: '与多少位不同的人有联系，不分方向。没有联系为 0。' },
    in_degree: { name: '受助来源', definition: '有多少位不同的人在帮助本人。' },
    out_degree: { name: '帮助对象', definition: '本人在帮助多少位不同的人。' },
    strength: { name: '联系强度', definition: '各条联系记录的强度之和；没有记录为未定义，没有联系为 0。' },
    harmonic: { name: '调和接近度', definition: '到其他每个人的步数取倒数后相加，除以 n − 1；到不了记 0。' },
    closeness: {
      name: '接近度',
      definition: '到联系得上的人有多近，再乘以联系得上的比例（Wasserman–Faust 缩放）；没有联系为 0。',
    },
    betweenness: { name: '中介度', definition: '别人之间的最短路有多大比例经过本人，已除以可能的人对数。' },
    betweenness_raw: { name: '中介度（原始）', definition: '最短路经过本人的人对数，几条路一样短时均分。' },
    eigenvector: {
      name: '特征向量中心度',
      definition: '联系的人自身越靠近中心，本人越高；只在最大的一片里有值。',
    },
    pagerank: { name: 'PageRank', definition: '沿联系游走的人停在本人处的时间比例，所有人合计为 1。' },
    katz: { name: 'Katz 中心度', definition: '走到本人的各条路径之和，越长算得越少；没有联系为 1。' },
    current_flow: {
      name: '流中介度',
      definition: '不只看最短路，按电流分到所有路径上的中介度，在所在片内计算。',
    },
    ego_betweenness: { name: '个人网中介度', definition: '只看本人的个人网，往来者之间经本人相连的人对数。' },
    constraint: {
      name: '约束',
      definition: '本人的联系在多大程度上都通向同一群人。高不一定不好，亲密的家庭就高。',
    },
    effective_size: {
      name: '有效规模',
      definition: '不重复的往来者有几位：往来人数减去他们彼此之间的平均联系数。',
    },
    efficiency: { name: '效率', definition: '有效规模除以往来人数。' },
    hierarchy: { name: '等级度', definition: '约束是来自每位往来者（0），还是集中来自一位（接近 1）。' },
    ego_density: { name: '个人网密度', definition: '往来者两两之间有联系的比例；不足两位往来者未定义。' },
    ei_index: {
      name: 'E–I 指数',
      definition: '与不同类的联系减去与同类的联系，除以总数：−1 全是同类，1 全是不同类。',
    },
    blau: { name: 'Blau 指数', definition: '有放回地抽两位往来者，类别不同的概率。' },
    iqv: { name: '质性变异指数', definition: 'Blau 指数除以所列类别数允许的最大值。' },
    multiplexity: { name: '多重性', definition: '每条联系平均有几种帮助内容，只算记录了内容的联系。' },
    reciprocity: {
      name: '互惠',
      definition: '个人：有联系的人当中互相帮助的比例。社区：有来有往的单向联系所占比例。',
    },
    local_clustering: { name: '局部聚集', definition: '往来者两两之间有联系的比例；不足两位往来者未定义。' },
    core_number: {
      name: '核数',
      definition: '本人所在的、每个人在其中都至少有 k 位往来者的人群，k 的最大值。',
    },
    component: { name: '所在片', definition: '本人所在连通片的序号，只是名称，不是大小。' },
    component_size: { name: '片内人数', definition: '辗转能联系上的人数，含本人；没有联系为 1。' },
    articulation: { name: '关节人', definition: '离开后会使一片断开的人记 1，否则记 0。' },
    reach_1: { name: '一步可达', definition: '直接联系得上的人数，不含本人。' },
    reach_2: { name: '两步可达', definition: '最多经一个人联系得上的人数，不含本人。' },
    reach_3: { name: '三步可达', definition: '最多经两个人联系得上的人数，不含本人。' },
    reach_efficiency: {
      name: '可达效率',
      definition: '两步之内的人数，除以各位往来者分别够得着的人数之和。',
    },
    disjoint_paths: {
      name: '互不相干的路',
      definition: '通向目标的路有几条，彼此不经过同一个人；目标有几位时，每条通向不同的一位。',
    },
    bridge: { name: '桥', definition: '断了会使一片分开的联系记 1，否则记 0。' },
    edge_betweenness: { name: '联系中介度', definition: '最短路经过这条联系的人对数，几条路一样短时均分。' },
    order: { name: '人数', definition: '所有人，有没有联系都算。' },
    tie_count: { name: '联系数', definition: '有联系的人对数，同一对只算一次。' },
    isolates: {
      name: '没有联系的人',
      definition: '没有任何联系的人数，包括没有访谈到的人，所以不等于孤立。',
    },
    density: { name: '密度', definition: '联系数除以可能的人对数；不足两人未定义。不同规模的社区不宜相比。' },
    mean_degree: { name: '平均来往人数', definition: '平均每人与几位不同的人有联系。' },
    components: { name: '片数', definition: '互不相连的片有几个，没有联系的人各算一片。' },
    largest_component: { name: '最大一片', definition: '最大的连通片有多少人。' },
    articulation_points: { name: '关节人数', definition: '离开后会使一片断开的人有几位。' },
    bridges: { name: '桥数', definition: '断了会使一片分开的联系有几条。' },
    diameter: { name: '直径', definition: '联系得上的两人之间，最短路最长有几步。' },
    mean_distance: { name: '平均距离', definition: '联系得上的两人之间，最短路平均有几步。' },
    transitivity: { name: '传递性', definition: '两条联系在一个人处相接时，另外两端也有联系的比例。' },
    degree_centralization: {
      name: '来往集中度',
      definition: '来往是否集中在个别人身上：人人一样为 0，全靠一个人为 1。',
    },
    betweenness_centralization: {
      name: '中介集中度',
      definition: '通路是否集中在个别人身上：星形为 1，环形为 0。',
    },
    closeness_centralization: {
      name: '接近集中度',
      definition: '接近度是否集中在个别人身上：星形为 1，环形为 0。',
    },
    fragmentation: { name: '分割度', definition: '怎么辗转也联系不上的人对所占的比例。' },
    distance_fragmentation: {
      name: '距离分割度',
      definition: '1 减去所有人对距离倒数的平均：人人相连为 0，没有联系为 1。',
    },
    assortativity_degree: {
      name: '来往同配性',
      definition: '一条联系两端的来往人数是否相当，用相关系数表示。',
    },
    assortativity_attribute: {
      name: '类别同配性',
      definition: '同类相连比随机多多少：1 全在类内，0 与随机一样。',
    },
    modularity: { name: '模块度', definition: '联系在多大程度上集中在 Leiden 方法找出的各个小群体之内。' },
    gini_received: {
      name: '受助的基尼系数',
      definition: '老人之间得到的帮助有多不均，一点没有得到的也算：0 人人一样，越接近 1 越集中。',
    },
    triad_census: { name: '三人组统计', definition: '任意三个人之间联系的各种情形各有多少组。' },
  }),
);
