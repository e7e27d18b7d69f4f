import type { Binding, PlanReason, UnmetNeed } from '../model/plan.ts';
import type { VisitReason } from '../model/rounds.ts';
import type { SuccessionRisk } from '../model/what-if.ts';
import type { NameOf } from './words.ts';

/** What plans of ties and rounds of visits say in codes, in the words of one language. */
export interface PlanWords {
  readonly binding: Readonly<Record<Binding, string>>;
  /** Name of each of the six numbers, best known first. */
  readonly objective: readonly [string, string, string, string, string, string];
  readonly unplaced: Readonly<Record<VisitReason, string>>;
  /** Why a group might not go on. */
  readonly succession: Readonly<Record<SuccessionRisk, string>>;
  /** Why this person, in a few words. */
  reason(reason: PlanReason, nameOf: NameOf): string;
  /** What stays open and why, the numbers that show it included. */
  unmet(need: UnmetNeed, functionName: string | null): string;
}

const joined = (people: readonly string[], nameOf: NameOf, comma: string): string =>
  people.slice(0, 3).map(nameOf).join(comma);

export const planEn: PlanWords = {
  binding: {
    'needs-unknown': 'was not asked, so the needs are not known',
    'do-not-contact': 'does not want to be contacted',
    'no-helper': 'there is nobody who could be asked',
    'no-willing-helper': 'everybody who could help said no',
    'none-offers': 'nobody offers this',
    excluded: 'all who are left are on a list of exclusions',
    decided: 'it was decided already about all who are left',
    'gender-wish': 'nobody of the gender asked for',
    'no-shared-language': 'nobody shares a language',
    'place-unknown': 'nothing tells who lives near',
    'too-far': 'everybody lives too far',
    'no-time': 'nobody is free at the same time',
    'no-capacity': 'nobody has room for one more',
    'gives-already': 'all who could give it do so already',
    'capacity-used': 'the people who could are given to others in this plan',
  },
  objective: [
    'elders with nobody',
    'essential needs with nobody',
    'elders who hang on one person at most',
    'unevenness of coverage',
    'effort (metres)',
    'unevenness of load',
  ],
  unplaced: {
    'no-team': 'no team was given',
    'too-long': 'the visit is longer than any team has in a day',
    'no-window': 'no team is out when the person is at home',
    'no-time-left': 'the teams have no time left in these days',
    'do-not-contact': 'does not want to be contacted',
    refused: 'said no to visits',
    'put-off': 'left for later by hand',
  },
  succession: {
    'no-leader': 'nobody leads it',
    'leader-gone': 'the leader is not there any more',
    'leader-leaves': 'the leader leaves within half a year',
    'leader-very-old': 'the leader is over 80',
    'no-successor': 'nobody who comes regularly could follow',
    'staff-led': 'most meetings need staff',
  },
  reason({ code, count, people }, nameOf) {
    switch (code) {
      case 'offers':
        return 'offers this';
      case 'offers-unknown':
        return 'not asked yet what they offer';
      case 'willing':
        return 'said yes to helping';
      case 'willing-unknown':
        return 'not asked yet';
      case 'same-place':
        return 'lives in the same building';
      case 'near':
        return `lives ${count} m away`;
      case 'place-unknown':
        return 'distance not known';
      case 'already-tied':
        return 'is in touch already';
      case 'shared-alter':
        return `both know ${joined(people, nameOf, ', ')}`;
      case 'same-language':
        return "speaks the elder's own language";
      case 'younger-with-older':
        return 'in their sixties, with somebody over 80';
      case 'has-room':
        return `has room for ${count} more`;
      case 'leaves-soon':
        return `leaves in ${count} days`;
    }
  },
  unmet({ binding, numbers, cover }, functionName) {
    const what = functionName === null ? '' : `${functionName}${cover === 1 ? ' (a second person)' : ''}: `;
    const far =
      binding === 'too-far'
        ? ` (nearest ${numbers['nearest_metres']} m, limit ${numbers['limit_metres']} m)`
        : '';
    return `${what}${planEn.binding[binding]}${far}`;
  },
};

export const planZh: PlanWords = {
  binding: {
    'needs-unknown': '没有问到本人，不知道需要什么',
    'do-not-contact': '本人谢绝打扰',
    'no-helper': '没有可以去问的人',
    'no-willing-helper': '能帮的人都表示不愿意',
    'none-offers': '没有人提供这一项',
    excluded: '剩下的人都在不匹配名单里',
    decided: '剩下的人都已经商量过、有了决定',
    'gender-wish': '没有所希望性别的人',
    'no-shared-language': '没有语言相通的人',
    'place-unknown': '不知道谁住得近',
    'too-far': '都住得太远',
    'no-time': '时间都对不上',
    'no-capacity': '都没有余力再多帮一位',
    'gives-already': '能帮的人已经在帮',
    'capacity-used': '能帮的人在这份方案里安排给了别人',
  },
  objective: [
    '没有任何人的老人',
    '没有人承担的必需帮扶',
    '至多靠一个人的老人',
    '覆盖不均',
    '费力程度（米）',
    '负担不均',
  ],
  unplaced: {
    'no-team': '没有给出走访小组',
    'too-long': '这次走访比任何小组一天的时间都长',
    'no-window': '本人在家时没有小组出门',
    'no-time-left': '这些天各组都没有时间了',
    'do-not-contact': '本人谢绝打扰',
    refused: '本人不同意上门探访',
    'put-off': '手工留到以后',
  },
  succession: {
    'no-leader': '没有带头人',
    'leader-gone': '带头人已经不在',
    'leader-leaves': '带头人半年内要离开',
    'leader-very-old': '带头人 80 岁以上',
    'no-successor': '常来的人里没有能接手的',
    'staff-led': '多数活动离不开工作人员',
  },
  reason({ code, count, people }, nameOf) {
    switch (code) {
      case 'offers':
        return '可提供这一项';
      case 'offers-unknown':
        return '还没问过能提供什么';
      case 'willing':
        return '表示过愿意';
      case 'willing-unknown':
        return '还没问过愿不愿意';
      case 'same-place':
        return '住在同一栋';
      case 'near':
        return `住处相距 ${count} 米`;
      case 'place-unknown':
        return '距离不清楚';
      case 'already-tied':
        return '已有来往';
      case 'shared-alter':
        return `都认识${joined(people, nameOf, '、')}`;
      case 'same-language':
        return '会说老人的语言';
      case 'younger-with-older':
        return '低龄助高龄';
      case 'has-room':
        return `还能再帮 ${count} 位`;
      case 'leaves-soon':
        return `${count} 天后离开`;
    }
  },
  unmet({ binding, numbers, cover }, functionName) {
    const what = functionName === null ? '' : `${functionName}${cover === 1 ? '（再要一个人）' : ''}：`;
    const far =
      binding === 'too-far'
        ? `（最近 ${numbers['nearest_metres']} 米，上限 ${numbers['limit_metres']} 米）`
        : '';
    return `${what}${planZh.binding[binding]}${far}`;
  },
};
