// Arang Dak, Nicaragua: tangible help among all 108 adults of a village, reported from both ends.
import { join } from 'node:path';
import { count, number, readRaw, writeDataset } from './table.mjs';

const wave = '1';
const genders = { M: 'male', F: 'female' };
/** Wright's coefficient from which kin are immediate: parent, child, full sibling. */
const immediate = 0.5;
/** ij_affinal_r is the relatedness of i's spouse to j, so it is 1 for the spouse: the authors say so. */
const spouse = 1;
/** The authors' script lists these two as out of town: they gave no report (and the data hold none by them). */
const outOfTown = new Set(['85', '94']);

export function convertArangDak(target) {
  const residents = readRaw('arang-dak/people.csv');
  const dyads = readRaw('arang-dak/dyads.csv');

  const house = new Map(residents.map((row) => [row.ID_number, row.houseID]));
  for (const row of dyads) {
    if (house.get(row.i_ID) !== row.k_ID || house.get(row.j_ID) !== row.l_ID) {
      throw new Error(
        `dyad ${row.i_ID}-${row.j_ID}: houses ${row.k_ID}, ${row.l_ID} are not those of the two people`,
      );
    }
  }

  const reporters = new Set(
    dyads.flatMap((row) => [...(row.y === '1' ? [row.j_ID] : []), ...(gives(row) ? [row.i_ID] : [])]),
  );
  const interviewed = (id) => {
    if (outOfTown.has(id)) return false;
    return reporters.has(id) ? true : ''; // no report and no word why: unknown
  };

  const people = residents.map((row) => ({
    id: row.ID_number,
    roles: '',
    gender: genders[row.sex],
    household: row.houseID,
  }));
  const personWaves = residents.map((row) => ({
    person: row.ID_number,
    wave,
    age: row.age,
    interviewed: interviewed(row.ID_number),
  }));

  const help = dyads.flatMap((row) => [
    ...(row.y === '1' ? [helpTie(row, 'supported')] : []),
    ...(gives(row) ? [helpTie(row, 'supporter')] : []),
  ]);
  const kin = dyads.filter((row) => Number(row.i_ID) < Number(row.j_ID) && kinKind(row) !== '').map(kinTie);

  writeDataset(join(target, 'arang-dak'), {
    tables: {
      people: { fields: ['id', 'roles', 'gender', 'household'], rows: people },
      ties: { fields: Object.keys(help[0]), rows: [...help, ...kin] },
      person_waves: { fields: ['person', 'wave', 'age', 'interviewed'], rows: personWaves },
      waves: {
        fields: ['id', 'date', 'label', 'order'],
        rows: [{ id: wave, date: '', label: 'Survey', order: 1 }],
      },
    },
    attributes: {
      distance_m: {
        type: 'number',
        description: 'Metres between the two houses, 0 in one house; help rows only',
      },
      relatedness: {
        type: 'number',
        description: "Wright's coefficient of relatedness by descent; kin rows only",
      },
      affinal_relatedness: {
        type: 'number',
        description: 'Relatedness by marriage: of one to the spouse of the other, 1 = spouses; kin rows only',
      },
      godparent: {
        type: 'boolean',
        trueValues: ['true'],
        falseValues: ['false'],
        description: 'Godparental tie, in either direction; kin rows only',
      },
    },
    package: {
      name: 'arang-dak',
      title: 'Arang Dak: tangible help among the adults of a Nicaraguan village',
      description: `${people.length} adults in ${new Set(house.values()).size} houses; who helps whom at least monthly, as told by the helper and by the helped, and kin. No dates.`,
      version: '1.0.0',
      licenses: [
        {
          name: 'CC-BY-4.0',
          title: 'Creative Commons Attribution 4.0 International',
          path: 'https://creativecommons.org/licenses/by/4.0/legalcode',
        },
      ],
      sources: [
        {
          title: 'smallnet_ScientificData at commit a0b31d2ae06876c40c807a127e4935f233fce963',
          path: 'https://github.com/cohensimpson/smallnet_ScientificData',
        },
        {
          title: 'Simpson, C.R. (2022) Scientific Data, doi:10.1038/s41597-022-01516-x',
          path: 'https://doi.org/10.1038/s41597-022-01516-x',
        },
        {
          title: 'Koster, J. (2018) Royal Society Open Science 5(4):172159, doi:10.1098/rsos.172159',
          path: 'https://doi.org/10.1098/rsos.172159',
        },
      ],
      citation:
        'Simpson, C.R. (2022) Social Support and Network Formation in a Small-Scale Horticulturalist Population. Scientific Data, doi:10.1038/s41597-022-01516-x; Koster, J. (2018) Family ties: the multilevel effects of households and kinship on the networks of individuals. Royal Society Open Science 5(4):172159, doi:10.1098/rsos.172159.',
      linli: {
        note: 'One row a report: a help tie named from both ends is two rows. Two residents were away and a third gave no report. Kin rows carry no function. Changed from the source: columns selected, reshaped.',
        generated_by: 'data/convert/arang-dak.mjs',
      },
    },
    readme: readme({ people, personWaves, dyads, help, kin, reporters }),
    licences: [['arang-dak/LICENSE.md', 'LICENSE.md']],
  });
}

const gives = (row) => row['y.donor.oriented'] === '1';

/** i gives and j receives in every row; only who says so differs. */
const helpTie = (row, reportedBy) => ({
  supporter: row.i_ID,
  supported: row.j_ID,
  kind: '',
  functions: ['instrumental'],
  frequency_30d: 1,
  reported_by: reportedBy,
  status: 'present',
  directed: true,
  wave,
  distance_m: row.kl_distance,
  relatedness: '',
  affinal_relatedness: '',
  godparent: '',
});

function kinKind(row) {
  if (Number(row.ij_affinal_r) === spouse) return 'spouse';
  if (Number(row.ij_deg_r) >= immediate) return 'immediate-kin';
  const related = Number(row.ij_deg_r) > 0 || Number(row.ij_affinal_r) > 0 || row.ij_god_relation === '1';
  return related ? 'distant-kin' : '';
}

const kinTie = (row) => ({
  supporter: row.i_ID,
  supported: row.j_ID,
  kind: kinKind(row),
  functions: '',
  frequency_30d: '',
  reported_by: 'import',
  status: 'present',
  directed: false,
  wave: '',
  distance_m: '',
  relatedness: row.ij_deg_r,
  affinal_relatedness: row.ij_affinal_r,
  godparent: row.ij_god_relation === '1',
});

function readme({ people, personWaves, dyads, help, kin, reporters }) {
  const ages = personWaves.map((row) => Number(row.age));
  const both = count(dyads, (row) => row.y === '1' && gives(row));
  const reported = (end) => count(help, (row) => row.reported_by === end);
  const silent = people
    .map((person) => person.id)
    .filter((id) => !reporters.has(id))
    .sort((a, b) => Number(a) - Number(b));
  const least = Math.min(...[...reporters].map((id) => count(help, (row) => row[row.reported_by] === id)));
  const ofKind = (kind) => count(kin, (row) => row.kind === kind);
  const onlyGodparent = count(
    kin,
    (row) => row.godparent && Number(row.relatedness) === 0 && Number(row.affinal_relatedness) === 0,
  );
  const spouses = kin.filter((row) => row.kind === 'spouse');
  const of = new Map(people.map((person) => [person.id, person]));
  const away = (row) => outOfTown.has(row.supporter) || outOfTown.has(row.supported);
  const aboutAway = new Set(help.filter(away).map((row) => `${row.supporter} ${row.supported}`)).size;
  const farthest = Math.max(...dyads.map((row) => Number(row.kl_distance)));

  return `
# Arang Dak: tangible help among the adults of a Nicaraguan village

${people.length} adults aged ${Math.min(...ages)}-${Math.max(...ages)} (${ages.filter((age) => age >= 60).length} of them 60 or more) in ${new Set(people.map((person) => person.household)).size} houses. Made by \`data/convert/arang-dak.mjs\`; do not edit by hand.

## Source, citation, licence

- From: GitHub \`cohensimpson/smallnet_ScientificData\`, commit a0b31d2ae06876c40c807a127e4935f233fce963; the extract is in
  \`data/raw/arang-dak\`.
- Cite: Simpson, C.R. (2022) Social Support and Network Formation in a Small-Scale Horticulturalist Population.
  *Scientific Data*, doi:10.1038/s41597-022-01516-x; Koster, J. (2018) Family ties. *Royal Society Open Science*
  5(4):172159, doi:10.1098/rsos.172159.
- Licence: CC BY 4.0 (\`LICENSE.md\`). Changes made: sensitive columns dropped, columns selected, reshaped into this format.

## What was done

| here | from |
|---|---|
| people: \`household\` | houseID; \`roles\` is left empty, elders follow from \`person_waves.age\` |
| ties: i -> j reported by supported | \`y\` = 1: j says that i helps j at least monthly |
| ties: i -> j reported by supporter | \`y.donor.oriented\` = 1: i says so |
| \`functions\`, \`frequency_30d\`, \`distance_m\` | instrumental (the question is about tangible help), 1 (at least monthly: a lower bound), kl_distance |
| kin, once for each unordered pair, undirected, no function | \`ij_deg_r\`, \`ij_affinal_r\`, \`ij_god_relation\` kept as attributes |
| spouse | \`ij_affinal_r\` = 1; the authors write "spouses (i.e., affinal relatedness = 1.0)" |
| immediate-kin | \`ij_deg_r\` >= ${immediate} |
| distant-kin | any other relatedness by descent or marriage, or a godparental tie |

## Counts, taken while converting

Ordered pairs ${number(dyads.length)}. Help told by the helped ${number(reported('supported'))}, by the helper ${number(reported('supporter'))}, by both ${number(both)}, by either ${number(help.length - both)};
a tie told by both is two rows. Kin pairs ${number(kin.length)}: ${ofKind('spouse')} spouse, ${ofKind('immediate-kin')} immediate-kin, ${number(ofKind('distant-kin'))} distant-kin
(${onlyGodparent} of these by a godparental tie alone; the format has no kind for ritual kin: filter by \`godparent\` and the two relatedness columns).

## How the ids map, checked

- \`i_ID\` and \`j_ID\` are \`ID_number\` of the people table: both are 1 to ${people.length}, and in all ${number(dyads.length)} rows i's houseID is \`k_ID\` and
  j's is \`l_ID\` (the converter refuses the data otherwise). The people table is not sorted by id: never join by row.
- Relatedness, godparent and distance are the same in both directions of every pair; distance is a function of the two
  houses and 0 exactly within a house.
- The ${spouses.length} pairs read as spouses all share a house (${count(spouses, (row) => of.get(row.supporter).household === of.get(row.supported).household)}), and nobody is in two of them (${new Set(spouses.flatMap((row) => [row.supporter, row.supported])).size} different people).

## What to beware of

- **${silent.length} people reported nothing** (${silent.join(', ')}), while everybody else made ${least} reports or more. The authors' script names
  ${[...outOfTown].join(' and ')} as out of town and takes the other end's word for their ties: \`interviewed\` = false here. About ${silent.filter((id) => !outOfTown.has(id)).join(', ')}
  no word was found: left empty, unknown. The tie rule \`both\` loses the ties of all three; taking the other end's word
  for the two away gives ${number(both + aboutAway)} ties, the number that the authors print.
- **No dates**, one wave. Frequency is known, the day of asking is not.
- The two ends often disagree: only ${((100 * both) / (help.length - both)).toFixed(0)} % of the ties told by either are told by both.
- Nearly everybody is related: kin pairs are ${((100 * kin.length) / (dyads.length / 2)).toFixed(0)} % of all pairs. Kin rows are relationships, not support.
- Distances reach ${number(Math.round(farthest))} m: three houses (2, 4 and 10) lie more than a kilometre from most others. There are no coordinates.
- Children, and help from outside the village, are not in it.
`;
}
