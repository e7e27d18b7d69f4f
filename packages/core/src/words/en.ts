import { measures } from './measures-en.ts';
import { subjectWords } from './subjects.ts';
import type { Words } from './words.ts';

const fn: Words['function'] = {
  instrumental: 'practical help',
  companionship: 'company',
  emotional: 'emotional support',
  informational: 'information',
  financial: 'money',
  emergency: 'emergency help',
};
const join = (list: readonly string[]): string =>
  list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)!}`;
const functions: Words['functions'] = (list) => join(list.map((one) => fn[one]));
const people = (ids: readonly string[], nameOf: (id: string) => string): string =>
  ids.length <= 3
    ? join(ids.map(nameOf))
    : `${ids.slice(0, 3).map(nameOf).join(', ')} and ${ids.length - 3} more`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const issue: Words['issue'] = {
  'unreadable-file': 'the file cannot be read',
  'unsupported-file': 'this kind of file is not supported yet',
  'encoding-unknown': 'the text encoding is not known',
  'unknown-table': 'not known which table this is; not read',
  'missing-table': 'a required table is missing',
  'empty-file': 'the file is empty',
  'header-twice': 'a header is used twice',
  'column-missing': 'a required column is missing',
  'column-unnamed': 'a column has no header',
  'unusual-delimiter': 'the delimiter is not a comma; read with it',
  'quote-broken': 'a quotation mark is not closed',
  'cells-beyond-header': 'the row has cells beyond the header',
  'cells-missing': 'the row has fewer cells than the header; the rest is unknown',
  'blank-rows': 'blank rows skipped',
  'repaired-cell': 'rewritten in the standard form',
  'value-missing': 'a required cell is empty; the row was not read',
  'value-unreadable': 'the cell cannot be read; taken as unknown',
  'value-unknown': 'a word that is not known; taken as unknown',
  'year-two-digits': 'the year has two digits, so the century is not known',
  'duplicate-id': 'the id is used twice; only the first row counts',
  'unknown-person': 'no such id in the people table',
  'unknown-wave': 'no such wave in the waves table',
  'reversed-dates': 'the end is before the start',
  'strength-not-positive': 'a strength must be above zero',
  'self-tie': 'a tie of a person to themselves; not counted',
  'repeated-tie': 'the same tie twice; counted once',
  'people-from-ties': 'only a list of ties: people without ties cannot be known',
  'reporter-not-interviewed': 'the reporter was not interviewed in this wave; the tie is kept',
  'unsafe-file': 'the archive or its content could do harm, so it was not opened',
  'too-large': 'larger than a file of a community can be; not read',
  'encoding-unsure': 'the text could be in two encodings; say which one',
  'file-cut': 'the file ends in the middle; what came before was read',
  'text-garbled': 'characters are broken; compare with the source',
  'odd-characters': 'characters that other computers may not show; kept',
  'rows-above-header': 'rows above the header were skipped',
  'header-again': 'the header again; skipped',
  'totals-row': 'a row of totals; skipped',
  'example-row': 'an example of the template, skipped',
  'cell-error': 'the spreadsheet shows an error here; taken as unknown',
  'formula-empty': 'a formula that was never computed; taken as unknown',
  'number-damaged': 'a number too long for a spreadsheet: its last digits are lost',
  'merged-cells': 'merged cells; the value was filled in for each row',
  'hidden-cells': 'hidden rows, columns or sheets were read too',
  'macros-ignored': 'macros and links to other files were left out',
  'phone-unusual': 'not a usual telephone number: a zero may be missing',
  'code-length': 'a code of another length than the others',
  'coordinates-swapped': 'longitude and latitude seem to be swapped',
  'coordinates-outside': 'the point is far from all the others; taken as unknown',
  'age-unlikely': 'an unlikely age',
  'age-nominal': 'nominal ages (虚岁) count one or two years more',
  'tie-after-end': 'one of the two had already left or died; the tie is kept',
  'possible-duplicate': 'perhaps the same person twice',
  'id-other-name': 'this id belongs to another name: check the id',
  'person-unsure': 'perhaps somebody already known: give their id, or a new one if it is somebody else',
  'person-ambiguous': 'more than one person has this name: give the id',
};

const missing: Readonly<Record<string, string>> = {
  events: 'no visits or calls were recorded',
  needs: 'no needs were recorded',
  willing: 'nobody recorded who is willing to help',
  capacity: 'nobody recorded how many people each can help',
  place: 'nobody recorded where people live',
  ties: 'no ties were recorded',
  functions: 'nobody recorded what ties give',
  direction: 'nobody recorded who helps whom',
  kinds: 'nobody recorded who is a neighbour, on the committee or a worker',
  minutes: 'nobody recorded how long emergency help takes',
  organisations: 'no organisations of the five societies were recorded',
  programmes: 'no cases and no groups were recorded',
};

export const en: Words = {
  tier: { R: 'Urgent', Y: 'Watch', U: 'To verify', G: 'No gap seen' },
  tierMeaning: {
    R: 'known to have nobody in touch, or nobody for essential help',
    Y: 'a known gap, or several things that rest on one person',
    U: 'the person was not asked, so nothing can be concluded',
    G: 'no gap seen in what was collected, which is not the same as fine',
  },
  state: {
    gap: 'gap',
    watch: 'watch',
    ok: 'covered',
    unknown: 'not asked',
    'not-collected': 'not collected',
  },
  component: {
    1: 'Informal supporters',
    2: 'Contact in time',
    3: 'Needs somebody meets',
    4: 'If one person leaves',
    5: 'There within 15 minutes',
    6: 'Not workers alone',
    7: 'Paths to the community',
    8: 'Taking part and giving',
  },
  function: fn,
  kind: {
    spouse: 'spouse',
    child: 'child',
    'immediate-kin': 'close kin',
    'distant-kin': 'distant kin',
    neighbour: 'neighbour',
    friend: 'friend',
    'peer-pair': 'mutual-aid pair',
    'volunteer-pair': 'volunteer pair',
    casework: 'casework',
    grid: 'grid work',
    medical: 'medical',
    provider: 'provider',
    acquaintance: 'acquaintance',
  },
  role: {
    elder: 'elder',
    neighbour: 'neighbour',
    family: 'family',
    volunteer: 'volunteer',
    'social-worker': 'social worker',
    'grid-worker': 'grid worker',
    committee: 'committee',
    health: 'health worker',
    provider: 'provider',
    child: 'child',
  },
  reporter: {
    supporter: 'said by the supporter',
    supported: 'said by the supported',
    worker: 'recorded by a worker',
    import: 'imported',
  },
  gap: {
    G1: 'Nobody in touch',
    G2: 'A need nobody meets',
    G3: 'Relies on one person',
    G4: 'Workers only',
    G5: 'Contact is overdue',
    G7: 'No tie to the outside',
    G8: 'Receives, with no chance to give yet',
    G9: 'Helps more than they can',
    G6: 'A willing helper near, not tied yet',
    G10: 'Paired on paper only',
    G11: 'One of the three ties missing',
    G12: 'One path of support at most',
    G13: 'Two societies that do not meet',
    G14: 'Nobody for an emergency',
    G15: 'A stairwell without mutual aid',
    G16: 'Outside every programme',
    G17: 'Willing, and asked by nobody',
    G18: 'An organisation asleep',
  },
  issue,
  measure: measures,
  functions,
  reason({ code, count, functions: missed, people: who }, nameOf) {
    switch (code) {
      case 'no-active-tie':
        return 'Was asked, and nobody is in touch';
      case 'contact-overdue':
        return `Contact is overdue: ${Math.round((count ?? 0) * 10) / 10} times the interval since the last one`;
      case 'contact-due':
        return 'Contact is due soon';
      case 'no-emergency':
        return 'Nobody can be there within 15 minutes in an emergency';
      case 'one-emergency':
        return `Only ${people(who, nameOf)} can be there within 15 minutes in an emergency`;
      case 'only-formal':
        return 'All help comes from workers';
      case 'essential-only-formal':
        return `Only workers for ${functions(missed)}`;
      case 'no-path':
        return 'No path to the committee, the grid or social work';
      case 'one-path':
        return 'One path only to the committee, the grid or social work';
      case 'no-informal':
        return 'No family, neighbour or friend helps';
      case 'one-informal':
        return `Of family, neighbours and friends only ${people(who, nameOf)}`;
      case 'essential-uncovered':
        return `Nobody for ${functions(missed)}`;
      case 'other-uncovered':
        return `Nobody gives ${functions(missed)}`;
      case 'lost-without-one':
        return `Relies on ${people(who, nameOf)} for ${functions(missed)}; without them there is nobody`;
      case 'other-lost-without-one':
        return `Only ${people(who, nameOf)} for ${functions(missed)}`;
      case 'at-most-one':
        return `At most ${people(who, nameOf)} for ${functions(missed)}, and that is not certain`;
      case 'many-watch':
        return `${count} things to watch`;
      case 'not-asked':
        return count === 0
          ? 'Was not interviewed in this wave, so it is not known who helps'
          : 'Some answers are missing, so nothing can be concluded yet';
      case 'ties-not-collected':
        return 'No ties were collected, so nothing can be concluded';
      case 'no-gap-seen':
        return `No gap seen in the ${count} of 8 components that were collected`;
    }
  },
  finding({ code, people: [elder, ...others], functions: about, numbers, subjects }, nameOf) {
    const name = elder === undefined ? '' : nameOf(elder);
    const what = subjectWords.en(code, subjects);
    switch (code) {
      case 'G1':
        return `${name} has nobody in touch`;
      case 'G2':
        return `Nobody gives ${name} ${functions(about)}`;
      case 'G3':
        return `${name} relies on ${people(others, nameOf)} for ${functions(about)}`;
      case 'G4':
        return `Only workers help ${name}: ${people(others, nameOf)}`;
      case 'G5':
        return `Contact with ${name} is overdue: ${Math.round((numbers['intervals'] ?? 0) * 10) / 10} times the interval`;
      case 'G7':
        return `${people([elder!, ...others], nameOf)} (${what}) have no tie to anybody outside`;
      case 'G8':
        return `${name} is helped by ${numbers['received']} and helps nobody yet${about.length > 0 ? `, though willing to give ${functions(about)}` : ''}`;
      case 'G9':
        return `${name} helps ${numbers['supported']}, more than they said they can`;
      case 'G6':
        return `${numbers['helpers']} willing near ${name}, not tied yet: ${people(others, nameOf)}`;
      case 'G10':
        return `${name} is paired with ${people(others, nameOf)}, with no contact recorded in 90 days`;
      case 'G11':
        return `${name} has ${numbers['kinds']} of the three ties that everybody should have; missing: ${what}`;
      case 'G12':
        return numbers['paths'] === 0
          ? `No support reaches ${name} by government, community, society or mutual aid`
          : `All support of ${name} but kin comes by one path: ${what}`;
      case 'G13':
        return `Between ${what}: no tie, and no elder in common`;
      case 'G14':
        return `Nobody can be with ${name} within 15 minutes in an emergency`;
      case 'G15':
        return `In stairwell ${what} no two homes help one another; elders: ${people([elder!, ...others], nameOf)}`;
      case 'G16':
        return `${name} has no family, neighbours or friends who help, and is in no case, group or round`;
      case 'G17':
        return `${name} said yes, has room for ${numbers['room']}${about.length > 0 ? `, offers ${functions(about)}` : ''}, and helps nobody yet`;
      case 'G18':
        return `Nothing was recorded of organisation ${what} ${numbers['days_since'] === undefined ? 'so far' : `for ${numbers['days_since']} days`}`;
    }
  },
  note: ({ code, missing: what }) => `${en.gap[code]}: not checked, because ${missing[what]}`,
  suggestion({ supporter, functions: gives, reason, already, via, askFirst }, nameOf) {
    const what = gives.length > 0 ? functions(gives) : 'contact';
    const ask = askFirst ? 'Ask both first' : 'They said they are willing; ask the elder first';
    switch (reason) {
      case 'already-tied':
        return `${nameOf(supporter)} ${already.length > 0 ? `already gives ${functions(already)}` : 'is already in touch'} and could be asked for ${what} too. ${ask}.`;
      case 'shared-alter':
        return `${nameOf(supporter)} and the elder both know ${people(via, nameOf)}, who could introduce them, for ${what}. ${ask}.`;
      case 'same-place':
        return `${nameOf(supporter)} lives in the same place and could be introduced, for ${what}. ${ask}.`;
    }
  },
  problem({ code, file, row, column, received, expected }) {
    const where = [file, row === null ? null : `row ${row}`, column === null ? null : `column “${column}”`];
    const detail = [
      received === null ? null : `read: ${received}`,
      expected === null ? null : `expected: ${expected}`,
    ].filter((part) => part !== null);
    return `${where.filter((part) => part !== null).join(', ')}: ${capital(issue[code])}${detail.length > 0 ? ` (${detail.join('; ')})` : ''}`;
  },
};
