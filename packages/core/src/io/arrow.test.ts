import {
  columnFromArray,
  int64,
  tableFromArrays,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { graphOf } from '../testing/index.ts';
import { readDataset } from './read-dataset.ts';

const people = (format: 'file' | 'stream') => ({
  name: 'people.arrow',
  bytes: tableToIPC(
    tableFromColumns({
      id: columnFromArray([9007199254740993n, 1n], int64()),
      name: columnFromArray(['王秀英', null], utf8()),
      from: columnFromArray([new Date(Date.UTC(2024, 0, 31)), null]),
    }),
    { format },
  )!,
});
const ties = {
  name: 'ties.arrow',
  bytes: tableToIPC(tableFromArrays({ supporter: ['1'], supported: ['9007199254740993'], strength: [0.5] }), {
    format: 'file',
  })!,
};

describe('readArrow', () => {
  it.each(['file', 'stream'] as const)(
    'reads a %s, whole numbers in full and dates as ISO',
    async (format) => {
      const { graph, issues } = await graphOf([people(format), ties]);
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(graph.people).toMatchObject([
        { id: '9007199254740993', name: '王秀英', from: '2024-01-31' },
        { id: '1', name: null, from: null },
      ]);
      expect(graph.dataset.ties).toMatchObject([{ supporter: '1', strength: 0.5 }]);
    },
  );

  it('refuses a file that breaks off anywhere, and says where a stream does', async () => {
    for (const format of ['file', 'stream'] as const) {
      const { bytes } = people(format);
      for (let length = 8; length < bytes.length; length += 61) {
        const cut = { name: 'people.arrow', bytes: bytes.slice(0, length) };
        const { tables, issues } = await readDataset([cut]);
        const said = issues.filter(({ file }) => file === cut.name).map(({ code }) => code);
        if (tables.tables.has('people')) expect(said).toContain('file-cut');
        else expect(said).toContain('unreadable-file');
      }
    }
  });
});
