import fs from 'node:fs';

import type { SourceRecord } from './records';
import type { Source, SourceOptions } from './sources/source';

interface Reading {
  source: Source;
  files: readonly string[];
  reading: Omit<SourceOptions, 'onProgress'>;
  /** Told how many bytes of all files together have been read. */
  onProgress?: (bytes: number) => void;
}

/** The records of each file. A file that cannot be read is a loss, and the others are read. */
export const readFiles = ({
  source,
  files,
  reading,
  onProgress = () => undefined,
}: Reading): AsyncIterable<SourceRecord>[] => {
  let before = 0;
  return files.map((file) => {
    async function* read(): AsyncGenerator<SourceRecord> {
      const tell = (bytes: number) => {
        onProgress(before + bytes);
      };
      try {
        yield* source.read(file, { ...reading, onProgress: tell });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        yield { kind: 'loss', of: 'file', id: file, outcome: 'unreadable', reason };
      }
      before += sizeOf(file);
      onProgress(before);
    }
    return read();
  });
};

/** In bytes; 0 for what is no file. */
export const sizeOf = (file: string): number =>
  fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
