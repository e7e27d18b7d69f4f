import type { Condition, ConditionGrade, ConditionReason } from '../model/condition.ts';
import type { PersonRow } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { isValidAt } from '../util/interval.ts';
import { livesAlone } from './policy.ts';

/** 0 intact to 4 total, as in GB/T 42195-2022, of a number of that scheme or of words; null where neither can be read. */
function lossOf({ capability_scheme, capability_value }: PersonRow): number | null {
  if (capability_value === null) return null;
  if (capability_scheme?.includes('42195') && /^[0-4]$/.test(capability_value))
    return Number(capability_value);
  if (/半失能|中度|moderate/i.test(capability_value)) return 2;
  if (/失能|重度|完全丧失|severe|total/i.test(capability_value)) return 3;
  if (/自理|完好|轻度|intact|mild/i.test(capability_value)) return 0;
  return null;
}

const moodOf = (person: PersonRow): 'very-low' | 'low' | 'fine' | null => {
  const text = person.attributes.get('mood') ?? person.attributes.get('精神状态') ?? null;
  if (text === null) return null;
  if (/过于消极|非常消极|very (low|negative)/i.test(text)) return 'very-low';
  return /消极|低落|low|negative/i.test(text) ? 'low' : 'fine';
};

const gradeOf = (text: string | null): ConditionGrade | null => {
  const found = /[一二三123]/.exec(text ?? '')?.[0];
  return found === undefined ? null : (('一二三'.indexOf(found) + 1 || Number(found)) as ConditionGrade);
};

/**
 * The grade of condition of every elder, in the order of the snapshot: one for who is disabled, half disabled or in very
 * low mood; two for who lives alone or is in low mood; three for who looks after themselves. The worst that holds counts.
 * It stands beside the support profile and enters no tier: condition is not support.
 *
 * Half disabled is taken as grade 2 of GB/T 42195, disabled as 3 and 4: our reading, the source gives no table.
 */
export function conditions(graph: SupportGraph, snapshot: Snapshot): readonly Condition[] {
  const recorded = new Map<string, ConditionGrade>();
  for (const { person, condition_grade, opened, closed } of graph.dataset.cases) {
    const grade = gradeOf(condition_grade);
    if (grade !== null && isValidAt({ from: opened, to: closed }, snapshot.asOf)) recorded.set(person, grade);
  }
  return snapshot.keys.flatMap((id, i): Condition[] => {
    if (snapshot.elders[i] !== 1) return [];
    const person = graph.people[snapshot.people[i]!]!;
    const [loss, mood] = [lossOf(person), moodOf(person)];
    const found = ((): readonly [ConditionGrade | null, ConditionReason] => {
      if (loss !== null && loss >= 3) return [1, 'disabled'];
      if (loss === 2) return [1, 'half-disabled'];
      if (mood === 'very-low') return [1, 'very-low-mood'];
      if (livesAlone(person)) return [2, 'lives-alone'];
      if (mood === 'low') return [2, 'low-mood'];
      return loss === null ? [null, 'not-known'] : [3, 'looks-after-self'];
    })();
    const [grade, reason] = found;
    const open = grade !== 1 && (loss === null || mood === null);
    return [{ person: id, grade, reason, open, recorded: recorded.get(id) ?? null }];
  });
}
