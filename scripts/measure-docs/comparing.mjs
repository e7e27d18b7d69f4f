import { imported, onNetwork } from './network.mjs';
import { t } from './say.mjs';

const none = t('Not in igraph or networkx.', 'igraph 和 networkx 没有。');

/** Comparison of waves and communities, and what is uncertain. */
export const comparing = {
  comparison: {
    name: t('Comparison of communities and waves', '社区与期次的比较'),
    exports: ['compare', 'tieChanges', 'turnover', 'groupMeasureIds'],
    definition: t(
      'The same definitions in every group, size-adjusted (mean degree, shares, rates; raw centrality is never compared), with intervals. Between waves: ties new, lost and kept only where both ends were asked both times, else unknown; who became isolated or recovered only among people asked both times; joiners and leavers apart.',
      '每一组用同一套定义，按规模调整（人均联系数、比例、率；从不比较原始中心度），带区间。期次之间：只有两端两次都问到的，才算新增、断开、保持，否则是未知；“不再有联系”和“恢复联系”只在两次都问到的人里数；新来和离开的人另列。',
    ),
    formula:
      'Jaccard = kept / (kept + new + lost); formation = new / dyads without a tie before; dissolution = lost / ties before',
    gives: t(
      '`compare`: `groups` (measures with value, low, high, method; bounds), `ties` of the last two waves, `transitions`, `tests` with p and p adjusted (Holm).',
      '`compare`：`groups`（各指标的值、上下限、方法；界限）、最后两期的 `ties`、`transitions`、`tests`（p 和 Holm 校正后的 p）。',
    ),
    undefined: t(
      'Jaccard where both waves have no tie; a rate without anybody to divide by.',
      '两期都没有联系时 Jaccard 未定义；没有人可除的率未定义。',
    ),
    direction: t('Undirected, but reciprocity.', '除互惠外不看方向。'),
    cost: 'O(groups × replicates × m)',
    source:
      'Snijders & Borgatti (1999), Connections 22(2), 161–170; Holm (1979), Scandinavian Journal of Statistics 6, 65–70.',
    others: none,
    example: [
      imported('turnover'),
      '',
      '// Five people; wave 1: 12, 13, 24, 34; wave 2: 12, 24, 14, 45',
      'const { jaccard, formation, dissolution } = turnover({ new: 2, lost: 2, kept: 2, dyads: 10 });',
      'console.log(jaccard, formation, dissolution); // 0.3333 0.3333 0.5',
    ].join('\n'),
    working: '2 / (2 + 2 + 2); 2 / (10 − 4); 2 / 4',
  },
  'tests-of-chance': {
    name: t('Is it more than chance?', '是不是偶然？'),
    exports: [
      'permutationTest',
      'dyadSwapTest',
      'qapCorrelation',
      'mrqap',
      'relationOf',
      'relationFrom',
      'matrixOf',
    ],
    definition: t(
      'Permutation tests: labels of people shuffled (also within strata), waves swapped within dyads, rows and columns of a network shuffled together (QAP), and regression of networks by double semi-partialing (MRQAP). Seeded: the same seed gives the same p.',
      '置换检验：打乱人的标签（可分层）、在人对内交换期次、网络的行列一起打乱（QAP）、双重半偏回归（MRQAP）。带种子：同一种子得同一个 p。',
    ),
    formula:
      'p = (b + 1) / (m + 1), b permutations at least as far as observed, of m; MRQAP compares the pivotal t',
    gives: t(
      '`{ statistic, p, permutations, seed }`; `mrqap`: intercept, a coefficient, t and p a predictor, r2, dyads.',
      '`{ statistic, p, permutations, seed }`；`mrqap`：截距、每个自变量的系数、t、p，以及 r2、人对数。',
    ),
    undefined: t(
      'Where a group is empty, or a relation is the same for all pairs. MRQAP refuses predictors that follow from each other.',
      '有一组没有人、或关系对所有人对都一样时未定义。MRQAP 不接受互为组合的自变量。',
    ),
    direction: t(
      'QAP over ordered pairs; MRQAP over unordered pairs where every relation is symmetric.',
      'QAP 按有序人对；所有关系都对称时 MRQAP 按无序人对。',
    ),
    cost: 'permutationTest O(m n); QAP O(m × ties); MRQAP O(predictors² × m × n²)',
    source:
      'Krackhardt (1988), Social Networks 10, 359–381; Dekker, Krackhardt & Snijders (2007), Psychometrika 72, 563–581.',
    others: t(
      'igraph and networkx have none. R sna `qaptest`, `netlm(nullhyp = "qapspp")` and UCINET QAP and MRQAP (DSP): the same statistics; p differs by the permutations drawn, and sna does not add 1. Golden: all orders of six people, counted with numpy.',
      'igraph 和 networkx 没有。R sna 的 `qaptest`、`netlm(nullhyp = "qapspp")`，UCINET 的 QAP 和 MRQAP（DSP）：统计量相同；p 随抽到的置换不同，sna 不加 1。核对值：用 numpy 数尽六个人的所有排列。',
    ),
    example: onNetwork(
      ['qapCorrelation', 'relationOf'],
      'const relation = relationOf(snapshot);',
      'const { statistic, permutations } = qapCorrelation(relation, relation, { seed: 1 });',
      'console.log(statistic, permutations); // 1 999',
    ),
    working: t('a network correlates with itself by 1', '一张网络与自己的相关是 1'),
  },
  uncertainty: {
    name: t('Bounds, intervals and standardised rates', '界限、区间与标准化率'),
    exports: ['tieBounds', 'vertexBootstrap', 'jackknife', 'wilson', 'standardisedRate', 'ageBands'],
    definition: t(
      'What is certain whatever the unknown ties are (all absent, all present); standard errors by drawing people again (vertex bootstrap) or leaving each out (jackknife); Wilson’s interval of a share; direct age standardisation over 60–69, 70–79, 80+ with Dobson’s interval.',
      '未知的联系全没有或全都有时仍然成立的范围；重抽人（点自助法）或逐一去掉一人（刀切法）得到的标准误；比例的 Wilson 区间；按 60–69、70–79、80+ 直接标准化的率及 Dobson 区间。',
    ),
    formula:
      'jackknife se² = (n − 2) / 2n × Σ (x_(−i) − mean)²; rate = Σ w_k e_k / n_k; Dobson: exact Poisson limits × √var(rate) / √count',
    gives: t(
      '`{ value, low, high }`, with `standardError` where there is one; rates below 10 events are `suppressed`, below 20 `imprecise`.',
      '`{ value, low, high }`，有标准误的带 `standardError`；事件不足 10 的率 `suppressed`，不足 20 的 `imprecise`。',
    ),
    undefined: t(
      'A share of nobody; a rate with an age group that weighs and has nobody; an interval of no events; a statistic undefined in more than half of the replicates.',
      '分母没有人的比例；有权重的年龄组没有人的率；没有事件的区间；半数以上重抽中未定义的统计量。',
    ),
    direction: t(
      'Bounds undirected; bootstrap and jackknife of density, mean degree and reciprocity. Not for statistics of paths.',
      '界限不看方向；自助法和刀切法用于密度、人均联系数和互惠。不用于路径类统计量。',
    ),
    cost: 'O(n + m); bootstrap × replicates',
    source:
      'Snijders & Borgatti (1999), Connections 22(2), 161–170; Wilson (1927), JASA 22, 209–212; Dobson et al. (1991), Statistics in Medicine 10, 457–462.',
    others: t(
      'igraph and networkx have none. UCINET has bootstrap tests of density. Wilson: the same as scipy `proportion_ci(method="wilson")` (golden); chi-square limits as scipy.',
      'igraph 和 networkx 没有。UCINET 有密度的自助法检验。Wilson 与 scipy 的 `proportion_ci(method="wilson")` 相同（有核对值）；卡方界限与 scipy 相同。',
    ),
    example: [
      imported('standardisedRate', 'wilson'),
      '',
      'const { value, low, high } = wilson(3, 20);',
      'console.log(value, low, high); // 0.15 0.0524 0.3604',
      'const rate = standardisedRate(',
      '  [{ events: 4, people: 200 }, { events: 6, people: 100 }, { events: 10, people: 50 }],',
      '  [0.55, 0.3, 0.15],',
      ');',
      'console.log(rate.crude, rate.value); // 0.0571 0.059',
    ].join('\n'),
    working: '20 / 350 = 0.0571; 0.55 × 4/200 + 0.3 × 6/100 + 0.15 × 10/50 = 0.059',
  },
};
