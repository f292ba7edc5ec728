import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { type Place, readLines } from './read-lines';

const file = path.join(os.tmpdir(), `lines-${process.pid}.jsonl`);

afterAll(() => {
  fs.rmSync(file, { force: true });
});

const linesOf = async (text: string, from?: Place) => {
  fs.writeFileSync(file, text);
  return collect(readLines(file, from));
};

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

it('reads lines, the last of which may have no end', async () => {
  expect((await linesOf('a\nb\n')).map(({ text }) => text)).toEqual(['a', 'b']);
  expect((await linesOf('a\n\nb')).map(({ text }) => text)).toEqual(['a', '', 'b']);
  expect(await linesOf('')).toEqual([]);
});

it('ends a line nowhere but at a line feed', async () => {
  const text = 'a\u2028b\u2029c\rd\u0085e';
  expect((await linesOf(`${text}\n`)).map((line) => line.text)).toEqual([text]);
});

it('goes on where it was told to', async () => {
  const text = `${'שלום'.repeat(40_000)}\nb\nc\n`;
  const [first] = await linesOf(text);
  const rest = await linesOf(text, first);
  expect(rest.map((line) => [line.number, line.text])).toEqual([
    [2, 'b'],
    [3, 'c'],
  ]);
});
