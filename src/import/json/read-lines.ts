import fs from 'node:fs';

/** A line of a file. */
export interface Line {
  /** From 1. */
  number: number;
  /** Undefined for one that is longer than any record. */
  text: string | undefined;
  /** Where the next line begins, in bytes. */
  end: number;
}

/** Where to begin: after a line that has been read. */
export type Place = Pick<Line, 'number' | 'end'>;

export const BEGINNING: Place = { number: 0, end: 0 };

/** In bytes: a megabyte of text, escaped, several times over. */
const LONGEST = 128 * 1024 * 1024;

/** The lines of a file, a piece at a time; only `\n` ends one. */
export async function* readLines(file: string, from: Place = BEGINNING): AsyncGenerator<Line> {
  let { number, end } = from;
  let pieces: Buffer[] = [];
  let length = 0;
  const take = (piece: Buffer): void => {
    length += piece.length;
    if (length > LONGEST) pieces = [];
    else pieces.push(piece);
  };
  const line = (ending: number): Line => {
    number += 1;
    end += length + ending;
    const text = length > LONGEST ? undefined : Buffer.concat(pieces).toString();
    pieces = [];
    length = 0;
    return { number, text, end };
  };
  for await (const chunk of fs.createReadStream(file, { start: end }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
      take(chunk.subarray(start, at));
      yield line(1);
      start = at + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield line(0);
}
