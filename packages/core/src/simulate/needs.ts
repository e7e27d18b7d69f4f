import type { PersonRow } from '../model/schema.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import type { Builder } from './builder.ts';

/** What an assessed elder needs, by age, living alone and grade; `asked` says whether the elder asked for it. */
export function addNeeds(builder: Builder, elder: PersonRow, year: number, from?: string): void {
  const { draw } = builder;
  const age = year - Number(elder.birth_year);
  const grade = Number(elder.capability_value);
  const need = (wanted: SupportFunction, essential: boolean, detail: string) =>
    builder.add('needs', {
      person: elder.id,
      function: wanted,
      essential,
      detail,
      asked: draw.chance(0.45),
      ...(from === undefined ? {} : { from }),
    });
  need('instrumental', true, draw.pick(['代买', '送餐', '理发', '陪诊']));
  need('companionship', false, draw.pick(['谈心', '散步', '看戏', '下棋']));
  if (elder.lives_alone || age >= 80 || grade >= 3) need('emergency', true, '紧急联系人');
  if (draw.chance(0.25)) need('informational', false, draw.pick(['手机', '补贴', '义诊']));
}
