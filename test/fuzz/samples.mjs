import { convertDataset, openDataset, packZip, exportFormats } from '@linli/core';

const encoder = new TextEncoder();
const file = (name, text) => ({ name, bytes: encoder.encode(text) });

const people =
  'id,name,roles,birth_year,gender,phone,lon,lat,lives_alone\n' +
  'A,王秀英,elder,1941-03,female,013800001111,121.47,31.23,true\n01,"O\'Neil, ""Ann""",volunteer,1962,,,,,\n' +
  '1,李建国,elder|neighbour,1938,male,,121.5,31.2,\nisolate,,elder,,,,,,false\n';
const ties =
  'supporter,supported,kind,functions,frequency_30d,from,to,strength,directed,wave\n' +
  '01,A,volunteer-pair,companionship,4,2024-01-01,,2.5,true,1\n1,A,neighbour,,每周,,2024-06-01,,false,\nA,01,friend,,,,,1,,2\n';
const waves = 'id,date,order\n1,2024-01-01,1\n2,2024-06-01,2\n';

// 编号,姓名 / A,王秀英 in GBK.
const gbk = Uint8Array.from([
  0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x41, 0x2c, 0xcd, 0xf5, 0xd0, 0xe3, 0xd3, 0xa2,
  0x0a,
]);
const utf16 = Uint8Array.from(
  `\ufeffid\tname\nA\t王秀英\n`
    .split('')
    .flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
);

// Two people as an Arrow file: the program that writes it is not one of the tests'.
const arrow = Buffer.from(
  `QVJST1cxAAD/////KAEAABAAAAAAAAoADAAKAAkABAAKAAAAEAAAAAABBAAIAAgAAAAEAAgAAAAEAAAAAwAAALAAAABUAAAABAAAAGr/
//8sAAAAHAAAAAAABQEEAAAACgAAAGJpcnRoX3llYXIAAGT///8IABwAFAAEAAgAAAAEAAAAYP///wAAAAEgAAAAAgAAAAAAAAC2////
KAAAABgAAAAAAAUBBAAAAAQAAABuYW1lAAAAAKz///8IAB4AFAAEAAgAAAAEAAAAqP///wAAAAEgAAAAAQAAAAAAAAAAAA4AFAAQAA8A
DgAIAAQADgAAACgAAAAYAAAAAAAFAQQAAAACAAAAaWQAAAQABAAEAAAACAAcAAAABAAIAAAADAAAAAgADAAIAAcACAAAAAAAAAEgAAAA
/////6gAAAAUAAAAAAAAAAwAFAASABEADAAEAAwAAAAYAAAAAAAAABAAAAAAAgQACAAKAAAABAAIAAAAEAAAAAAACgAYAAwACAAEAAoA
AAAUAAAASAAAAAIAAAAAAAAAAAAAAAMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAABAAAAAAAAAACAAAAAAAAAAAAAAA
AQAAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAMAAAAAAAAAQTAxAAAAAAD/////sAAAABQAAAAAAAAADAAUABIAEQAMAAQADAAAABgA
AAAAAAAAEAAAAAACBAAIABIACAAEAAgAAAAYAAAAAQAAAAAAAAAAAAoAGAAMAAgABAAKAAAAFAAAAEgAAAABAAAAAAAAAAAAAAADAAAA
AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACAAAAAAAAAAIAAAAAAAAABAAAAAAAAAAAAAAAAEAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAkA
AADnjovnp4Doi7EAAAAAAAAA/////7AAAAAUAAAAAAAAAAwAFAASABEADAAEAAwAAAAQAAAAAAAAABAAAAAAAgQACAASAAgABAAIAAAA
GAAAAAIAAAAAAAAAAAAKABgADAAIAAQACgAAABQAAABIAAAAAQAAAAAAAAAAAAAAAwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgA
AAAAAAAACAAAAAAAAAAIAAAAAAAAAAAAAAABAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAHAAAAMTk0MS0wMwD/////6AAAABQAAAAAAAAA
DAAWABQAEwAMAAQADAAAACgAAAAAAAAAFAAAAAAAAAMEAAoAGAAMAAgABAAKAAAAFAAAAHgAAAACAAAAAAAAAAAAAAAGAAAAAAAAAAAA
AAAAAAAAAAAAAAAAAAAAAAAACAAAAAAAAAAIAAAAAAAAAAgAAAAAAAAAEAAAAAAAAAAIAAAAAAAAABgAAAAAAAAACAAAAAAAAAAgAAAA
AAAAAAgAAAAAAAAAAAAAAAMAAAACAAAAAAAAAAAAAAAAAAAAAgAAAAAAAAABAAAAAAAAAAIAAAAAAAAAAQAAAAAAAAAAAAAAAQAAAAEA
AAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAA/////wAAAAD/////AAAAABAAAAAMABQAEgAMAAgABAAMAAAAcAEAABwBAAAQAAAA
AAAEAAgACAAAAAQACAAAAAQAAAADAAAAtAAAAFQAAAAEAAAAZv///ywAAAAcAAAAAAAFAQQAAAAKAAAAYmlydGhfeWVhcgAAYP///wgA
HAAUAAQACAAAAAQAAABc////AAAAASAAAAACAAAAAAAAALL///8oAAAAGAAAAAAABQEEAAAABAAAAG5hbWUAAAAAqP///wgAIgAUAAQA
CAAAAAQAAACk////AAAAASAAAAABAAAAAAAAAAAAAAAAAA4AFAAQAA8ADgAIAAQADgAAACgAAAAYAAAAAAAFAQQAAAACAAAAaWQAAAQA
BAAEAAAACAAcAAAABAAIAAAADAAAAAgADAAIAAcACAAAAAAAAAEgAAAAAwAAADgBAAAAAAAAsAAAAAAAAAAYAAAAAAAAAAACAAAAAAAA
uAAAAAAAAAAYAAAAAAAAANACAAAAAAAAuAAAAAAAAAAQAAAAAAAAAAAAAAABAAAAmAMAAAAAAADwAAAAAAAAACgAAAAAAAAAoAEAAEFS
Uk9XMQ==`,
  'base64',
);

/** A small file of every format that is read. `format` names it where a case fails. */
export async function samples() {
  const tables = [file('people.csv', people), file('ties.csv', ties), file('waves.csv', waves)];
  const { graph } = await openDataset(tables);
  const written = await Promise.all(
    exportFormats
      .filter((format) => format !== 'csv' && format !== 'r' && format !== 'rsiena')
      .map(async (format) => {
        const { files } = await convertDataset(graph.dataset, format, null);
        return { format, ...files.at(-1) };
      }),
  );
  return [
    ...tables.map((one) => ({ format: `csv ${one.name}`, ...one })),
    ...written,
    { format: 'zip', name: 'data.zip', bytes: packZip(tables) },
    { format: 'gbk', name: '人员.csv', bytes: gbk },
    { format: 'utf-16', name: 'people.txt', bytes: utf16 },
    { format: 'arrow', name: 'people.arrow', bytes: new Uint8Array(arrow) },
    { format: 'matrix', ...file('matrix.csv', ',A,B,C\nA,0,1,0\nB,1,0,2\nC,0,2,0\n') },
    { format: 'edge list', ...file('net.csv', 'source,target,weight\nA,B,2\nB,C,1.5\n') },
    {
      format: 'dl matrix',
      ...file('m.dl', 'DL n=3\nformat = fullmatrix\nlabels:\nA,B,C\ndata:\n0 1 0\n1 0 1\n0 1 0\n'),
    },
    {
      format: 'roster',
      ...file(
        '花名册.csv',
        '某社区名单,,,\n序号,姓名,出生年月,楼栋\n1,王秀英,1941年3月,3栋\n2,李建国,38年,5栋\n合计,2,,\n',
      ),
    },
    {
      format: 'network canvas',
      ...file(
        'x_attributeList_Person.csv',
        'nodeID,networkCanvasEgoUUID,networkCanvasUUID,name\n1,E1,N1,Ann\n2,E1,N2,Bo\n',
      ),
    },
  ];
}
