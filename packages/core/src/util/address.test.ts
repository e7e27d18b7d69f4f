import { describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';

describe('readAddress', () => {
  it.each([
    ['松苑1栋2单元502', { building: '松苑1栋', unit: '2', floor: 5, door: '502' }],
    ['3 栋 2 单元', { building: '3栋', unit: '2', floor: null, door: null }],
    ['3-2-1201', { building: '3栋', unit: '2', floor: 12, door: '1201' }],
    ['3-2', { building: '3栋', unit: '2', floor: null, door: null }],
    ['和平里5号楼301室', { building: '和平里5号楼', unit: null, floor: 3, door: '301' }],
    ['Pine block 1, unit 2, 502', { building: 'Pine block 1', unit: '2', floor: 5, door: '502' }],
    ['Tower B, flat 1201', { building: 'Tower B', unit: null, floor: 12, door: '1201' }],
    ['A座东单元601', { building: 'A座', unit: '东', floor: 6, door: '601' }],
  ])('reads %s', (text, address) => expect(readAddress(text)).toEqual(address));

  it.each(['社工站', '居家养老服务中心', '', '2024-05-01', 'H1', 'Building society'])(
    'finds no building in %s',
    (text) => expect(readAddress(text)).toBeNull(),
  );
});
