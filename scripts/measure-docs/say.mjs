/** A text in both languages. */
export const t = (en, zh) => ({ en, zh });

/** Every text of the list in turn. */
export const join = (...texts) => ({
  en: texts.map(({ en }) => en).join(' '),
  zh: texts.map(({ zh }) => zh).join(''),
});

export const same = (name) => t(`\`${name}\`: the same number.`, `\`${name}\`：数值相同。`);
export const none = t('Has no such measure.', '没有这项指标。');

export const never = t('Never undefined.', '总有值。');
export const belowTwo = t(
  'Undefined for everybody where there are fewer than two people.',
  '总共不足两人时，所有人都未定义。',
);
/** For measures along paths: what one missing strength does. */
export const unrecorded = t(
  'With `weighted`, undefined in a component where any strength was not recorded.',
  '用 `weighted` 时，所在片里只要有一条联系没有记录强度，整片未定义。',
);
/** For measures of the whole: what one missing strength does. */
export const unrecordedAnywhere = t(
  'With `weighted`, undefined where any strength was not recorded.',
  '用 `weighted` 时，只要有一条联系没有记录强度就未定义。',
);

export const undirected = t(
  'Directions are not looked at: two people are tied where a tie stands either way.',
  '不看方向：两人之间任一方向有联系就算有联系。',
);
export const callers = t(
  'With `directed`, against the arcs: from the supported to supporters, whom the person can call on. Without it, ties either way.',
  '加 `directed` 时逆着箭头走：从受助者到帮助者，即本人能求助到的人。不加时不分方向。',
);
export const along = t(
  'With `directed`, along the arcs supporter → supported, each direction a path of its own. Without it, ties either way.',
  '加 `directed` 时顺着“帮助者 → 受助者”的箭头走，两个方向分别计算。不加时不分方向。',
);
export const fed = t(
  'With `directed`, fed by the arcs received, from supporters. Without it, ties either way.',
  '加 `directed` 时由收到的箭头（帮助者）传来。不加时不分方向。',
);
export const always = t(
  'Goes by directions in any case: supporter → supported.',
  '始终看方向：帮助者 → 受助者。',
);
