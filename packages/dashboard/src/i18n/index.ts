import type { Lang } from '@linli/core/words';
import type { Catalog } from './catalog.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export { serviceWords, words, type Lang } from '@linli/core/words';
export type { ComponentState, Tier } from '@linli/core';
export type { Catalog } from './catalog.ts';

export const messages: Readonly<Record<Lang, Catalog>> = { zh, en };
export const htmlLang: Readonly<Record<Lang, string>> = { zh: 'zh-Hans', en: 'en' };

/** What joins parts of one line. */
export const dot = ' • ';
