import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readText, withoutControls } from './read-text';

describe('the text of a file', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'foreword-text-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = async (
    content: Uint8Array,
  ): Promise<{ text: string; unreadable: number; bytes: number[] }> => {
    const file = join(folder, 'file');
    writeFileSync(file, content);
    const bytes: number[] = [];
    let [text, unreadable] = ['', 0];
    for await (const chunk of readText(file, (some) => bytes.push(some))) {
      text += chunk.text;
      unreadable += chunk.unreadable;
    }
    return { text, unreadable, bytes };
  };

  it('is whole wherever its parts end, and tells how far it is', async () => {
    const written = 'שלום — 🌲 '.repeat(20_000);
    const { text, unreadable, bytes } = await read(Buffer.from(written));
    expect(text === written).toBe(true);
    expect(unreadable).toBe(0);
    expect(bytes.length).toBeGreaterThan(1);
    expect(bytes.at(-1)).toBe(Buffer.byteLength(written));
  });

  it('has a sign for each part that is no character', async () => {
    expect(await read(Buffer.from([0x61, 0xff, 0x62, 0xc3]))).toMatchObject({
      text: 'a\uFFFDb\uFFFD',
      unreadable: 2,
    });
  });

  it('is nothing where nothing is', async () => {
    expect(await read(Buffer.alloc(0))).toEqual({ text: '', unreadable: 0, bytes: [] });
  });

  it('is without controls', () => {
    expect(withoutControls('a\u0000b\tc\r\nd\u0085e\uFFFEf\uFDD0g')).toBe('ab\tc\r\ndefg');
  });
});
