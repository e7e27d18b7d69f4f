/** Words for what a gap is about besides people: societies, paths of support, ties that each elder should have. */
const subjectsEn: Readonly<Record<string, string>> = {
  community: 'the community',
  organisation: 'social organisations',
  worker: 'social workers',
  volunteer: 'community volunteers',
  charity: 'charity',
  government: 'government',
  social: 'society',
  mutual: 'mutual aid',
  neighbour: 'a neighbour',
  committee: 'the committee',
};
const subjectsZh: Readonly<Record<string, string>> = {
  community: '社区',
  organisation: '社会组织',
  worker: '社会工作者',
  volunteer: '社区志愿者',
  charity: '社会慈善资源',
  government: '政府支持',
  social: '社会支持',
  mutual: '互助志愿支持',
  neighbour: '邻居',
  committee: '居委会',
};
const pathsZh: Readonly<Record<string, string>> = { ...subjectsZh, community: '社区支持' };
const tiesZh: Readonly<Record<string, string>> = { ...subjectsZh, worker: '社工或网格员' };
const tiesEn: Readonly<Record<string, string>> = { ...subjectsEn, worker: 'a worker' };

/** The words of the subjects of a gap; an id that is no word stays as it is. */
export const subjectWords = {
  zh: (code: string, subjects: readonly string[] = []): string =>
    subjects
      .map((one) => (code === 'G11' ? tiesZh : code === 'G12' ? pathsZh : subjectsZh)[one] ?? one)
      .join('、'),
  en: (code: string, subjects: readonly string[] = []): string =>
    subjects.map((one) => (code === 'G11' ? tiesEn : subjectsEn)[one] ?? one).join(', '),
};
