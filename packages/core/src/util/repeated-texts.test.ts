import { describe, expect, it } from 'vitest';
import { RepeatedTexts } from './repeated-texts.ts';

const keepAll = (texts: RepeatedTexts<string>, prefix: string) => {
  for (let i = 0; i < 5_000; i++) texts.keep(`${prefix}${i}`, 'kept');
};

describe('texts of a column', () => {
  it('are known again', () => {
    const texts = new RepeatedTexts<number>();
    texts.keep('女', 1);
    expect([texts.get('女'), texts.get('男')]).toEqual([1, undefined]);
  });

  it('are not looked up any more where they are as good as never the same', () => {
    const texts = new RepeatedTexts<string>();
    keepAll(texts, 'E');
    expect(texts.get('E1')).toBeUndefined();
  });

  it('are still looked up where many came again and others are new', () => {
    const texts = new RepeatedTexts<string>();
    texts.keep('women', 'kept');
    for (let i = 0; i < 5_000; i++) texts.get('women');
    keepAll(texts, 'E');
    expect([texts.get('women'), texts.get('E4999')]).toEqual(['kept', undefined]);
  });
});
