import path from 'node:path';

import { openTarget, type Target } from '../open-target';

/** In bytes: what WordPress takes of one file by default, with room for the end of an item. */
const LARGEST = 49 * 1024 * 1024;

/** The files of an export, each whole by itself. */
export interface WxrFiles {
  /** Begins an item. `head` is written again where it has to go on in another file. */
  beginItem(head: string): void;
  /** Adds to the item. */
  add(part: string): Promise<void>;
  endItem(): Promise<void>;
  /** Gives the files their names. @returns these */
  finish(): Promise<string[]>;
  discard(): Promise<void>;
}

interface Options {
  folder: string;
  /** What every file begins with, and ends with. */
  head: string;
  foot: string;
  /** In bytes; for tests. */
  largest?: number;
}

const END_OF_ITEM = '</item>\n';

/**
 * Writes items into files of at most 50 MB, which nobody but their owner may read. An item waits until it is known to fit: in two
 * files it would be two to WordPress where that does not know it again. Only one that is larger than a file is parted.
 */
export const wxrFiles = ({ folder, head, foot, largest = LARGEST }: Options): WxrFiles => {
  const files: { name: string; target: Target }[] = [];
  let current: Target | undefined;
  let item = { head: '', waiting: [] as string[], size: 0, isParted: false };
  const headSize = Buffer.byteLength(head);

  const open = async (): Promise<Target> => {
    const name = path.join(folder, `foreword-${String(files.length + 1).padStart(3, '0')}.xml`);
    const target = await openTarget(name, { isSecret: true });
    files.push({ name, target });
    await target.write(head);
    return target;
  };
  const writeWaiting = async (): Promise<void> => {
    current ??= await open();
    if (current.size + item.size > largest && current.size > headSize) {
      await current.write(foot);
      current = await open();
    }
    for (const part of item.waiting) await current.write(part);
    item.waiting = [];
  };
  const addToParted = async (part: string, size: number): Promise<void> => {
    current ??= await open();
    if (current.size + size > largest) {
      await current.write(END_OF_ITEM + foot);
      current = await open();
      await current.write(item.head);
    }
    await current.write(part);
  };
  return {
    beginItem(text) {
      item = { head: text, waiting: [text], size: Buffer.byteLength(text), isParted: false };
    },
    async add(part) {
      const size = Buffer.byteLength(part);
      if (!item.isParted && headSize + item.size + size > largest) {
        await writeWaiting();
        item.isParted = true;
      }
      if (item.isParted) {
        await addToParted(part, size);
        return;
      }
      item.waiting.push(part);
      item.size += size;
    },
    async endItem() {
      if (!item.isParted) await writeWaiting();
      await current?.write(END_OF_ITEM);
    },
    async finish() {
      current ??= await open();
      await current.write(foot);
      for (const { target } of files) await target.finish();
      return files.map(({ name }) => name);
    },
    async discard() {
      for (const { target } of files) await target.discard();
    },
  };
};
