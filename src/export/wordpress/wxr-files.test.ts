import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { wxrFiles } from './wxr-files';

let folder: string;

beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'foreword-wxr-'))));
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

/** What the files hold when these items, each its parts, are written. */
const write = async (items: readonly (readonly string[])[], largest: number): Promise<string[]> => {
  const files = wxrFiles({ folder, head: '<', foot: '>', largest });
  for (const [head = '', ...parts] of items) {
    files.beginItem(head);
    for (const part of parts) await files.add(part);
    await files.endItem();
  }
  const names = await files.finish();
  return names.map((name) => fs.readFileSync(name, 'utf8').replaceAll('</item>\n', '.'));
};

it('begins another file with an item that has no room in this one', async () => {
  const items = [
    ['a', 'aaa'],
    ['b', 'bbb', 'bb'],
    ['c', 'c'],
  ];
  expect(await write(items, 100)).toEqual(['<aaaa.bbbbbb.cc.>']);
  expect(await write(items, 18)).toEqual(['<aaaa.>', '<bbbbbb.cc.>']);
  expect(await write([], 18)).toEqual(['<>']);
});

it('parts an item that is larger than a file, and begins it again in each', async () => {
  const items = [['a'], ['b', '1111', '2222', '3333'], ['c']];
  expect(await write(items, 8)).toEqual(['<a.>', '<b1111.>', '<b2222.>', '<b3333.>', '<c.>']);
});
