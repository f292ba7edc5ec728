import { once } from 'node:events';
import fs from 'node:fs';
import { finished } from 'node:stream/promises';

/** A file that is being written. */
export interface Target {
  /** Waits where the disk is slower than what is written. */
  write(text: string): Promise<void>;
  /** How many bytes have been written. */
  readonly size: number;
  /** Gives the file its name. */
  finish(): Promise<void>;
  /** Removes it. */
  discard(): Promise<void>;
}

interface Options {
  /** Whether nobody but its owner may read it (0600). */
  isSecret: boolean;
}

/** Begins to write a file, under another name until it is whole. */
export const openTarget = async (file: string, { isSecret }: Options): Promise<Target> => {
  const part = `${file}.part`;
  await fs.promises.rm(part, { force: true });
  const stream = fs.createWriteStream(part, { flags: 'wx', mode: isSecret ? 0o600 : 0o644 });
  await once(stream, 'open');
  let failure: Error | undefined;
  stream.on('error', (error: Error) => {
    failure = error;
  });
  let size = 0;
  return {
    async write(text) {
      if (failure !== undefined) throw failure;
      size += Buffer.byteLength(text);
      if (!stream.write(text)) await drained(stream);
    },
    get size() {
      return size;
    },
    async finish() {
      stream.end();
      await finished(stream);
      await fs.promises.rename(part, file);
    },
    async discard() {
      stream.destroy();
      await fs.promises.rm(part, { force: true });
    },
  };
};

/** Waits until there is room again, or the stream ends. */
const drained = async (stream: fs.WriteStream): Promise<void> => {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]);
  } finally {
    waiting.abort();
  }
};
