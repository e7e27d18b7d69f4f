import type { MeetingPoints, ProfileReport, RoundsPlan, Sampled, TiePlan, Transition } from '@linli/core';
import { planWords, words, type Lang } from '@linli/core/words';

export interface Talk {
  problems(errors: number, warnings: number, dataset: string): string;
  /** Said where a table is missing and another was not recognised. */
  readonly importHint: string;
  moment(asOf: string | null, wave: string | null): string;
  wrote(file: string): string;
  generated(people: number, ties: number): string;
  /** How many stand by id, for they said no to being named to others. */
  nameless(people: number): string;
  namedAll(people: number): string;
  noProblems: string;
  onlyPreview: string;
  nothingWritten: string;
  serving(url: string): string;
  otherPort(usual: number): string;
  stop: string;
  summary(report: ProfileReport, people: number): readonly string[];
  transition(step: Transition): string;
  plan(plan: TiePlan): readonly string[];
  rounds(plan: RoundsPlan): readonly string[];
  points(points: MeetingPoints): string;
  /** Which kernels run here, in how many threads: the numbers are the same, the time is not. */
  kernels(kind: 'simd' | 'plain', threads: number): string;
  /** What was estimated, from how many people, and how far a value may be off. */
  sampled(measures: readonly (Sampled & { readonly measure: string })[], above: number): string;
  /** What was asked for with all others, and lacks an option. */
  skipped(measures: readonly { readonly measure: string; readonly reason: string }[]): string;
}

export const mark = { R: '▲', Y: '◆', U: '?', G: '●' } as const;
export const tiers = ['R', 'Y', 'U', 'G'] as const;

export function counted({ profiles }: ProfileReport) {
  const because = (code: string) =>
    profiles.filter(({ reasons }) => reasons.some((reason) => reason.code === code)).length;
  return {
    elders: profiles.length,
    nobody: because('no-active-tie'),
    uncovered: because('essential-uncovered'),
    one: because('lost-without-one'),
    unasked: because('not-asked'),
    tier: (lang: Lang) =>
      tiers
        .map(
          (tier) =>
            `${mark[tier]} ${words[lang].tier[tier]} ${profiles.filter((one) => one.tier === tier).length}`,
        )
        .join('  '),
  };
}

/** One line for each of the six numbers: without the plan, with it, and no plan better than. */
const objectiveLines = ({ before, objective, bound }: TiePlan, lang: Lang): readonly string[] =>
  planWords[lang].objective.map(
    (name, at) => `  ${name}: ${before[at]} → ${objective[at]} (≥ ${bound[at] ?? '?'})`,
  );

function countedRounds({ rounds, unplaced, teams }: RoundsPlan) {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    teams: teams.length,
    rounds: rounds.length,
    visits: sum(rounds.map(({ stops }) => stops.length)),
    minutes: sum(rounds.map(({ minutes }) => minutes)),
    travel: sum(rounds.map(({ travel }) => travel)),
    left: unplaced.length,
    unsure: rounds.flatMap(({ stops }) => stops).filter(({ placeUnknown }) => placeUnknown).length,
  };
}

const s = (n: number): string => (n === 1 ? '' : 's');

export const talk: Readonly<Record<Lang, Talk>> = {
  zh: {
    problems: (errors, warnings, dataset) =>
      `数据里有 ${errors} 处错误、${warnings} 处提醒，逐条查看：linli check ${dataset}`,
    importHint: '花名册、结对表这类自己的表格，先用 linli import 看每一列认成什么',
    moment: (asOf, wave) =>
      asOf === null && wave === null
        ? '数据没有日期，不按时间筛选'
        : `按${wave === null ? '' : `第 ${wave} 期`}${asOf === null ? '' : ` ${asOf}`}计算`,
    wrote: (file) => `已写入 ${file}`,
    generated: (people, ties) => `${people} 个人，${ties} 条联系；没有一个是真人。`,
    nameless: (people) =>
      `有 ${people} 位不同意对外提供姓名，一律只写编号，住处、电话和有关的备注也没有写；有权保留的，加上 --keep-all-names`,
    namedAll: (people) => `注意：里面写了 ${people} 位不同意对外提供姓名的人的姓名，请不要给别人`,
    noProblems: '没有发现问题',
    onlyPreview: '只是预览，什么都没有写。加上 --out 文件夹 才会写入。',
    nothingWritten:
      '有的行不能导入，所以什么都没有写。加上 --bad-rows 文件.xlsx 拿回这些行，其余的就会写入。',
    serving: (url) => `在浏览器里打开：${url}`,
    otherPort: (usual) =>
      `端口 ${usual} 被占用，换了一个；记录本跟着网址走，在原来的端口建的这里看不到，用 --port 指定`,
    stop: '按 Ctrl-C 结束。数据只在这台电脑上，不会外传。',
    summary(report, people) {
      const { elders, nobody, uncovered, one, unasked, tier } = counted(report);
      return [
        `${elders} 位老人（共 ${people} 人）`,
        tier('zh'),
        `问过本人、没有任何在联系的人：${nobody} 位`,
        `必需的帮扶没有人承担：${uncovered} 位；只靠一个人：${one} 位`,
        `没有问到、还不知道：${unasked} 位`,
      ];
    },
    transition: (step) =>
      `第 ${step.from} 期到第 ${step.to} 期，两次都问到 ${step.asked} 人：新增联系 ${step.new}，断开 ${step.lost}，保持 ${step.kept}，` +
      `无法比较 ${step.unknown}；不再有联系 ${step.becameIsolated.length} 人，恢复联系 ${step.recovered.length} 人`,
    kernels: (kind, threads) =>
      `计算方式：${kind === 'simd' ? 'SIMD 加速' : '普通（较慢，结果完全相同）'}，${threads} 个线程`,
    sampled: (measures, above) =>
      `超过 ${above} 人，以下为抽样估计（--sample-above 可改）：${measures
        .map(
          ({ measure, sources, of, error, confidence }) =>
            `${measure} 从 ${of} 人里抽 ${sources} 人，误差不超过 ${error.toPrecision(2)}（每个人 ${100 * confidence}% 的把握）`,
        )
        .join('；')}`,
    skipped: (measures) =>
      `没有算：${measures.map(({ measure, reason }) => `${measure}（要加 ${reason.replace('needs ', '')}）`).join('、')}`,
    plan: (plan) => [
      `建议 ${plan.proposed.length} 条联系，还有 ${plan.unmet.length} 处没有着落；${plan.exact ? '已证明最优' : '未证明最优，下界见括号'}`,
      ...objectiveLines(plan, 'zh'),
    ],
    points: ({ chosen, reached, of, bound }) =>
      `${chosen.map(({ id, adds }) => `${id}（${adds.length}）`).join('、')}：缺支持的 ${of} 位里够得着 ${reached} 位，最多 ${bound} 位`,
    rounds(plan) {
      const { teams, rounds, visits, minutes, travel, left, unsure } = countedRounds(plan);
      return [
        `${plan.from} 至 ${plan.to}：${teams} 个小组，${rounds} 趟，${visits} 次探访，共 ${minutes} 分钟，其中路上 ${travel} 分钟；${left} 次没有排上`,
        ...(unsure > 0 ? [`其中 ${unsure} 次不知道住处，路程是估的`] : []),
      ];
    },
  },
  en: {
    problems: (errors, warnings, dataset) =>
      `${errors} error${s(errors)} and ${warnings} warning${s(warnings)} in the data; see them all: linli check ${dataset}`,
    importHint:
      'For your own rosters and lists of pairs, see with linli import what each column is taken for',
    moment: (asOf, wave) =>
      asOf === null && wave === null
        ? 'The data have no dates: no filter by time'
        : `Looking at ${[wave === null ? null : `wave ${wave}`, asOf].filter((part) => part !== null).join(', ')}`,
    wrote: (file) => `Wrote ${file}`,
    generated: (people, ties) => `${people} people, ${ties} ties; nobody in it exists.`,
    nameless: (people) =>
      `${people} said no to being named to others: ids only, no homes, telephones or notes about them; who has the right to them adds --keep-all-names`,
    namedAll: (people) =>
      `Careful: this names ${people} who said no to being named to others; do not hand it on`,
    noProblems: 'No problems found',
    onlyPreview: 'Only a preview: nothing was written. --out FOLDER writes.',
    nothingWritten:
      'Some rows cannot be taken, so nothing was written. With --bad-rows FILE.xlsx they come back, and the others are written.',
    serving: (url) => `Open in a browser: ${url}`,
    otherPort: (usual) =>
      `Port ${usual} is taken, so another is used; a record book made at the usual address is not seen here: choose with --port`,
    stop: 'Ctrl-C ends it. The data stay on this machine.',
    summary(report, people) {
      const { elders, nobody, uncovered, one, unasked, tier } = counted(report);
      return [
        `${elders} elder${s(elders)} of ${people} people`,
        tier('en'),
        `Asked, and nobody in touch: ${nobody}`,
        `Nobody for essential help: ${uncovered}; relying on one person: ${one}`,
        `Not asked, so not known: ${unasked}`,
      ];
    },
    transition: (step) =>
      `Wave ${step.from} to ${step.to}, ${step.asked} asked both times: ${step.new} ties new, ${step.lost} lost, ${step.kept} kept, ` +
      `${step.unknown} cannot be compared; ${step.becameIsolated.length} left with nobody, ${step.recovered.length} in touch again`,
    kernels: (kind, threads) =>
      `Kernels: ${kind === 'simd' ? 'SIMD' : 'plain (slower, the same numbers)'}, ${threads} thread${s(threads)}`,
    sampled: (measures, above) =>
      `More than ${above} people, so these are estimates (--sample-above sets it): ${measures
        .map(
          ({ measure, sources, of, error, confidence }) =>
            `${measure} from ${sources} of ${of} people, each value within ${error.toPrecision(2)} with ${100 * confidence}% confidence`,
        )
        .join('; ')}`,
    skipped: (measures) =>
      `Left out: ${measures.map(({ measure, reason }) => `${measure} (${reason})`).join(', ')}`,
    plan: (plan) => [
      `${plan.proposed.length} ties to try, ${plan.unmet.length} needs left open; ${plan.exact ? 'proven optimal' : 'not proven optimal, no plan is below the numbers in brackets'}`,
      ...objectiveLines(plan, 'en'),
    ],
    points: ({ chosen, reached, of, bound }) =>
      `${chosen.map(({ id, adds }) => `${id} (${adds.length})`).join(', ')}: ${reached} of the ${of} short of support, at best ${bound}`,
    rounds(plan) {
      const { teams, rounds, visits, minutes, travel, left, unsure } = countedRounds(plan);
      return [
        `${plan.from} to ${plan.to}: ${teams} team${s(teams)}, ${rounds} round${s(rounds)}, ${visits} visit${s(visits)}, ${minutes} minutes, ${travel} of them on the way; ${left} left out`,
        ...(unsure > 0 ? [`For ${unsure} of them nothing tells the place: the way is a guess`] : []),
      ];
    },
  },
};
