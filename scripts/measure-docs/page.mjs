import { exampleOf, picture } from './network.mjs';

const langs = ['en', 'zh'];
const made =
  '<!-- Made by `npm run docs`; the texts are in scripts/measure-docs and packages/core/src/words. -->\n';
const back = '[All measures · 全部指标](README.md)';

const heads = {
  en: {
    definition: 'Definition',
    formula: 'Formula',
    gives: 'Gives',
    level: 'Level',
    unit: 'Unit',
    range: 'Range',
    unweighted: ', unweighted',
    needs: 'Needs',
    undefined: 'Undefined',
    direction: 'Direction',
    weights: 'Weights',
    cost: 'Cost',
    source: 'Source',
    differ: 'How other programs differ',
    exports: 'Functions',
  },
  zh: {
    definition: '定义',
    formula: '公式',
    gives: '返回',
    level: '层次',
    unit: '单位',
    range: '取值',
    unweighted: '（不加权）',
    needs: '需要',
    undefined: '未定义',
    direction: '方向',
    weights: '权重',
    cost: '计算量',
    source: '出处',
    differ: '与其他软件的差别',
    exports: '函数',
  },
};
const title = { en: 'English', zh: '中文' };
const levels = {
  en: { person: 'person', tie: 'tie', community: 'community' },
  zh: { person: '个人', tie: '联系', community: '社区' },
};
const units = {
  people: '人',
  strength: '强度',
  share: '比例',
  pairs: '人对',
  score: '分值',
  index: '指数',
  functions: '种帮助',
  number: '序号',
  ties: '条联系',
  flag: '是 1 否 0',
  paths: '条路',
  components: '片',
  steps: '步',
  triads: '三人组',
};
const weights = {
  never: { en: 'Not used.', zh: '不用。' },
  strength: {
    en: 'With `weighted`, recorded strengths count as closeness.',
    zh: '加 `weighted` 时，记录的强度越大越近。',
  },
  cost: {
    en: 'With `weighted`, distance is cost = 1 / strength (`costFromStrength`).',
    zh: '加 `weighted` 时，距离 = 1 / 强度（`costFromStrength`）。',
  },
};
const needs = {
  attribute: {
    en: 'A category of each person: `attribute` (see `attributeOf`; `--attribute`).',
    zh: '每个人的类别：`attribute`（见 `attributeOf`；命令行 `--attribute`）。',
  },
  targets: {
    en: 'The people to reach: `targets` (`--targets`).',
    zh: '要到达的人：`targets`（命令行 `--targets`）。',
  },
};

const rangeOf = ([low, high]) => `[${low}, ${high === Infinity ? '∞)' : `${Number(high.toFixed(4))}]`}`;
const row = (head, text) => (text === null ? [] : [`| ${head} | ${text.replaceAll('|', '\\|')} |`]);
const table = (rows) => ['| | |', '|---|---|', ...rows.flat(), ''];
/** How the number comes about; one text for both languages where it is arithmetic. */
const worked = (working) => (typeof working === 'string' ? [working] : [working.en, '', working.zh]);
const fenced = (code) => ['```ts', code, '```', ''];

function measureIn(lang, spec, words, text) {
  const head = heads[lang];
  const { definition } = words[lang].measure.get(spec.id);
  return [
    `### ${title[lang]}`,
    '',
    `**${head.definition}.** ${definition}`,
    '',
    ...table([
      row(head.level, levels[lang][spec.level]),
      row(head.unit, lang === 'zh' ? units[spec.unit] : spec.unit),
      row(head.range + (spec.weights === 'never' ? '' : head.unweighted), rangeOf(spec.range)),
      row(head.needs, spec.needs && needs[spec.needs][lang]),
      row(head.undefined, text.undefined[lang]),
      row(head.direction, text.direction[lang]),
      row(head.weights, weights[spec.weights][lang]),
    ]),
    `**${head.differ}**`,
    '',
    ...table([
      row('igraph', text.igraph[lang]),
      row('networkx', text.networkx[lang]),
      row('UCINET', text.ucinet[lang]),
    ]),
  ];
}

function measureSection(spec, words, text, several) {
  const level = `${levels.en[spec.level]} · ${levels.zh[spec.level]}`;
  return [
    ...(several ? [`## ${level}`, ''] : []),
    `**${heads.en.formula} · ${heads.zh.formula}.** ${text.formula}`,
    '',
    `**${heads.en.cost} · ${heads.zh.cost}.** ${text.cost} (n people · 人, m ties · 联系)`,
    '',
    `**${heads.en.source} · ${heads.zh.source}.** ${text.source}`,
    '',
    ...langs.flatMap((lang) => measureIn(lang, spec, words, text)),
    '### Worked example · 算例',
    '',
    '```text',
    picture,
    '```',
    '',
    ...fenced(exampleOf(spec, text.example)),
    ...worked(text.example.working),
    '',
  ];
}

/** The page of an id, with a section for each of its levels. */
export function measurePage(specs, words, texts) {
  const { id } = specs[0];
  const { name } = words.en.measure.get(id);
  return [
    made,
    `# \`${id}\` · ${name} · ${words.zh.measure.get(id).name}`,
    '',
    back,
    '',
    ...specs.flatMap((spec) =>
      measureSection(spec, words, texts[`${spec.level} ${spec.id}`], specs.length > 1),
    ),
  ].join('\n');
}

function familyIn(lang, text) {
  const head = heads[lang];
  return [
    `## ${title[lang]}`,
    '',
    `**${head.definition}.** ${text.definition[lang]}`,
    '',
    ...table([
      row(head.gives, text.gives[lang]),
      row(head.undefined, text.undefined[lang]),
      row(head.direction, text.direction[lang]),
      row(head.differ, text.others[lang]),
    ]),
  ];
}

export const familyPage = (text) =>
  [
    made,
    `# ${text.name.en} · ${text.name.zh}`,
    '',
    back,
    '',
    `**${heads.en.exports} · ${heads.zh.exports}.** ${text.exports.map((name) => `\`${name}\``).join(', ')}`,
    '',
    `**${heads.en.formula} · ${heads.zh.formula}.** ${text.formula}`,
    '',
    `**${heads.en.cost} · ${heads.zh.cost}.** ${text.cost}`,
    '',
    `**${heads.en.source} · ${heads.zh.source}.** ${text.source}`,
    '',
    ...langs.flatMap((lang) => familyIn(lang, text)),
    '## Worked example · 算例',
    '',
    ...fenced(text.example),
    ...worked(text.working),
    '',
  ].join('\n');

export function indexPage(registry, words, families) {
  const listed = (level) =>
    registry
      .filter((spec) => spec.level === level)
      .map(({ id, unit, range }) => {
        const [en, zh] = langs.map((lang) => words[lang].measure.get(id).name);
        return `| [\`${id}\`](${id}.md) | ${en} | ${zh} | ${unit} · ${units[unit]} | ${rangeOf(range)} |`;
      });
  return [
    made,
    '# Measures · 指标',
    '',
    'Every measure with its definition, formula, unit, range, undefined cases, direction, cost, source, a worked example that a',
    'test runs, and how igraph, networkx and UCINET differ. NaN is undefined (an empty cell in files, null in JSON), 0 is zero.',
    'Where networkx 2.8.8 or igraph 0.10.2 for Python has the same number, golden values compare it to 1e-9 on sixteen graphs of',
    '10 to 3,000 people (`data/golden`). What is said of R and UCINET is from their documentation as we know it; neither was run.',
    '',
    '每项指标的定义、公式、单位、取值、未定义的情形、方向、计算量、出处、由测试运行的算例，以及与 igraph、networkx、UCINET 的差别。',
    'NaN 表示未定义（文件里为空，JSON 里为 null），0 就是零。networkx 2.8.8 或 Python 版 igraph 0.10.2 有同一数值的，',
    '都用十六张 10 至 3,000 人的网络核对到 1e-9（`data/golden`）。关于 R 和 UCINET 的说法依据我们所了解的文档，两者都没有运行。',
    '',
    ...['person', 'tie', 'community'].flatMap((level) => [
      `## ${levels.en[level]} · ${levels.zh[level]}`,
      '',
      '| id | name | 名称 | unit · 单位 | range · 取值 |',
      '|---|---|---|---|---|',
      ...listed(level),
      '',
    ]),
    '## Other analyses · 其他分析',
    '',
    '| page | 页 | functions · 函数 |',
    '|---|---|---|',
    ...Object.entries(families).map(
      ([page, { name, exports }]) =>
        `| [${name.en}](${page}.md) | ${name.zh} | ${exports.map((one) => `\`${one}\``).join(', ')} |`,
    ),
    '',
  ].join('\n');
}
