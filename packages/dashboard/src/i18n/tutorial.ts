import type { Lang } from '@linli/core/words';

const texts = {
  zh: () => import('../../../../docs/tutorial.zh.md?raw'),
  en: () => import('../../../../docs/tutorial.en.md?raw'),
};

/** The tutorial as it stands in docs, in Markdown. */
export const tutorialText = async (lang: Lang): Promise<string> => (await texts[lang]()).default;
