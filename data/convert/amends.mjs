// AMENDS, rural Colombia: four waves of friendship and sharing among 214 people.
import { join } from 'node:path';
import { count, number, readRaw, writeDataset } from './table.mjs';

const waves = ['1', '2', '3', '4'];
const genders = { Male: 'male', Female: 'female' };
const relations = {
  friendship: { kind: 'friend', functions: ['companionship'] },
  sharing: { kind: '', functions: ['instrumental'] }, // the raw data do not say who shares with whom, or why
};
/** Wright's coefficient from which kin are immediate: parent, child, full sibling. */
const immediate = 0.5;

export function convertAmends(target) {
  const individuals = readRaw('amends-colombia/individuals.csv');
  const nominations = readRaw('amends-colombia/ties.csv');
  const kinPairs = readRaw('amends-colombia/relatedness.csv');

  const people = individuals.map((row) => ({ id: row.PID, roles: '', gender: genders[row.Sex] }));
  const personWaves = individuals.flatMap((row) =>
    waves.map((wave) => ({
      person: row.PID,
      wave,
      age: row[`Age_Wave_${wave}`],
      interviewed: row[`Masked_Wave_${wave}`] !== '1', // masked = not interviewed
    })),
  );
  const named = nominations.map((row) => ({
    supporter: row.row_id,
    supported: row.col_id,
    ...relations[row.relation],
    reported_by: 'supporter',
    status: 'present',
    directed: false,
    wave: row.wave,
    relatedness: '',
  }));
  const kin = kinPairs.map((row) => ({
    supporter: row.a,
    supported: row.b,
    kind: Number(row.relatedness) >= immediate ? 'immediate-kin' : 'distant-kin',
    functions: '',
    reported_by: 'import',
    status: 'present',
    directed: false,
    wave: '',
    relatedness: row.relatedness,
  }));

  writeDataset(join(target, 'amends'), {
    tables: {
      people: { fields: ['id', 'roles', 'gender'], rows: people },
      ties: { fields: [...Object.keys(named[0])], rows: [...named, ...kin] },
      person_waves: { fields: ['person', 'wave', 'age', 'interviewed'], rows: personWaves },
      waves: {
        fields: ['id', 'date', 'label', 'order'],
        rows: waves.map((id) => ({ id, date: '', label: `Wave ${id}`, order: id })),
      },
    },
    attributes: {
      relatedness: { type: 'number', description: "Wright's coefficient of relatedness; kin rows only" },
    },
    package: {
      name: 'amends',
      title: 'AMENDS: friendship and sharing in a rural Colombian population, four waves',
      description: `${people.length} people, four waves, friendship and sharing as named in interviews, and genealogical kin. No calendar dates.`,
      version: '1.0.0',
      licenses: [{ name: 'BSD-3-Clause', title: 'BSD 3-Clause License (STRAND)', path: 'LICENSE.STRAND.md' }],
      sources: [
        {
          title: 'STRAND, data/AMENDS_Data.RData at commit 321e20aa16432b3ff4f79dcb29ef570f793d0682',
          path: 'https://github.com/ctross/STRAND',
        },
      ],
      citation:
        'Ross, C.T. & Pisor, A. (2024) Perceived inequality and variability in the expression of parochial altruism. Evolutionary Human Sciences.',
      linli: {
        note: 'Which end gives is not documented: every tie is undirected. Absent ties of people not interviewed are unknown. Kin rows carry no function. Nobody here is a paid worker.',
        generated_by: 'data/convert/amends.mjs',
      },
    },
    readme: readme({ people, personWaves, nominations, named, kin }),
    licences: [['amends-colombia/LICENSE.STRAND.md', 'LICENSE.STRAND.md']],
  });
}

function readme({ people, personWaves, nominations, named, kin }) {
  const interviewed = new Set(
    personWaves.filter((row) => row.interviewed).map((row) => `${row.person} ${row.wave}`),
  );
  const rowsOf = (relation) => nominations.filter((row) => row.relation === relation);
  const uninterviewed = (relation, wave, end) =>
    count(rowsOf(relation), (row) => row.wave === wave && !interviewed.has(`${row[end]} ${wave}`));
  const ids = new Set(people.map((person) => person.id));
  const keys = nominations.map((row) => [row.wave, row.relation, row.row_id, row.col_id].join(' '));
  const known = new Set(keys);
  const mutual = (relation, wave) =>
    count(
      rowsOf(relation),
      (row) => row.wave === wave && known.has([wave, relation, row.col_id, row.row_id].join(' ')),
    ) / 2;
  const perWave = (label, of) => `| ${label} | ${waves.map((wave) => number(of(wave))).join(' | ')} |`;
  const inWave = (wave, test) => count(personWaves, (row) => row.wave === wave && test(row));
  const oddSharing = waves.map((wave) => uninterviewed('sharing', wave, 'row_id'));
  const oddFriendship = waves.map((wave) => uninterviewed('friendship', wave, 'row_id'));
  const total = (values) => values.reduce((sum, value) => sum + value, 0);

  return `
# AMENDS: friendship and sharing in a rural Colombian population

${people.length} people aged ${Math.min(...ages(personWaves, '1'))}-${Math.max(...ages(personWaves, '1'))} at wave 1, named ties in four waves, ${kin.length} kin pairs. Made by \`data/convert/amends.mjs\`; do not edit by hand.

## Source, citation, licence

- From: GitHub \`ctross/STRAND\`, commit 321e20aa16432b3ff4f79dcb29ef570f793d0682, \`data/AMENDS_Data.RData\`; the
  extract is in \`data/raw/amends-colombia\`, with what was dropped there (ethnicity, wealth).
- Cite: Ross, C.T. & Pisor, A. (2024) Perceived inequality and variability in the expression of parochial altruism.
  *Evolutionary Human Sciences*.
- Licence: BSD-3-Clause, the file \`LICENSE.STRAND.md\` beside this one. The DESCRIPTION of the same repository says
  GPL-3; we follow its LICENSE file, and keep this remark.

## What was done

| here | from |
|---|---|
| people: \`gender\` | Sex as coded there; \`roles\` is left empty, elders follow from \`person_waves.age\` |
| person_waves: \`interviewed\` | false where \`Masked_Wave_k\` is 1, else true |
| ties: kind friend, companionship | friendship rows |
| ties: kind empty, instrumental | sharing rows; the raw data do not say whether the two are neighbours, friends or kin |
| ties: immediate-kin, distant-kin | pairs with relatedness >= ${immediate}, and below; no function, no wave (= every wave), \`relatedness\` kept |
| \`supporter\`, \`supported\` | row_id, col_id (kin: a, b); every tie \`directed\` = false, so the order of the two ends means only who named whom |

## Counts, taken while converting

| | wave 1 | wave 2 | wave 3 | wave 4 |
|---|---|---|---|---|
${perWave('interviewed', (wave) => inWave(wave, (row) => row.interviewed))}
${perWave('aged 60 or more', (wave) => inWave(wave, (row) => Number(row.age) >= 60))}
${perWave('friendship rows', (wave) => count(rowsOf('friendship'), (row) => row.wave === wave))}
${perWave('friendship dyads named from both ends', (wave) => mutual('friendship', wave))}
${perWave('friendship rows about somebody not interviewed', (wave) => uninterviewed('friendship', wave, 'col_id'))}
${perWave('sharing rows', (wave) => count(rowsOf('sharing'), (row) => row.wave === wave))}
${perWave('sharing dyads named from both ends', (wave) => mutual('sharing', wave))}
${perWave('sharing rows about somebody not interviewed', (wave) => uninterviewed('sharing', wave, 'col_id'))}
${perWave('sharing rows **by** somebody not interviewed', (wave) => uninterviewed('sharing', wave, 'row_id'))}

Tie rows: ${number(named.length)} named, ${count(kin, (row) => row.kind === 'immediate-kin')} immediate-kin, ${count(kin, (row) => row.kind === 'distant-kin')} distant-kin.
Odd rows: ${count(nominations, (row) => row.row_id === row.col_id)} self-ties, ${keys.length - known.size} repeats, ${count(nominations, (row) => !ids.has(row.row_id) || !ids.has(row.col_id))} ends that are not in the people table.

## What to beware of

- **No calendar dates.** Ages advance by 1, 2 and 2 years between the waves; the authors' example says that the round
  planned between waves 3 and 4 (2020) did not take place.
- **Not interviewed is not alone.** For somebody not interviewed in a wave, ties named by others are a lower bound.
- **${total(oddSharing)} sharing rows (${oddSharing.join('/')} by wave) have a row_id that is marked not interviewed**; friendship has ${total(oddFriendship)} such rows.
  They are kept as they are, with \`reported_by\` = supporter like the others, though that person cannot have been asked
  in that wave.
- **Who gives is not documented.** Sharing is undirected unless a user knows better; tie rules that ask for the
  supporter's or the supported person's report say who named whom here, not who gave.
- Kinship is genealogical only: spouses and in-laws are not in it. Kin rows are relationships, not support.
- Nobody here is a paid worker, and no household or place was published.
`;
}

const ages = (personWaves, wave) =>
  personWaves.filter((row) => row.wave === wave).map((row) => Number(row.age));
