import { en } from './en.ts';
import { exchangeEn, exchangeZh, type ExchangeWords } from './exchange.ts';
import { planEn, planZh, type PlanWords } from './plan.ts';
import type { ServiceWords } from './service.ts';
import { serviceEn } from './service-en.ts';
import { serviceZh } from './service-zh.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

export { comparison } from './comparison.ts';
export type { ExchangeWords } from './exchange.ts';
export type { PlanWords } from './plan.ts';
export type { ServiceWords } from './service.ts';
export type { MeasureWords, NameOf, Words } from './words.ts';
export type Lang = 'zh' | 'en';
export const words: Readonly<Record<Lang, Words>> = { zh, en };
export const planWords: Readonly<Record<Lang, PlanWords>> = { zh: planZh, en: planEn };
export const exchange: Readonly<Record<Lang, ExchangeWords>> = { zh: exchangeZh, en: exchangeEn };
export const serviceWords: Readonly<Record<Lang, ServiceWords>> = { zh: serviceZh, en: serviceEn };
