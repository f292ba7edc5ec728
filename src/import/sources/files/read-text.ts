import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

import { encodingOf } from './encoding';

const CHUNK = 64 * 1024;

/** Controls but tabs and line ends, and what is no character of Unicode. */
const UNWANTED = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;

/** A text without the controls that XML, JSON and databases refuse. */
export const withoutControls = (text: string): string => text.replace(UNWANTED, '');

/** A part of a file. */
export interface TextChunk {
  text: string;
  /** How many characters of it stand for bytes that could not be read. */
  unreadable: number;
}

/**
 * The text of a file in parts of at most 64 kB, whatever its encoding is; bytes that are no character become U+FFFD.
 *
 * @param onProgress is told how many bytes have been read
 */
export async function* readText(
  file: string,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<TextChunk> {
  let decoder: TextDecoder | undefined;
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    if (!(chunk instanceof Uint8Array)) continue;
    decoder ??= new TextDecoder(encodingOf(chunk));
    bytes += chunk.length;
    yield chunkOf(decoder.decode(chunk, { stream: true }));
    onProgress?.(bytes);
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield chunkOf(rest);
}

const chunkOf = (text: string): TextChunk => ({
  text: withoutControls(text),
  unreadable: text.includes('\uFFFD') ? text.split('\uFFFD').length - 1 : 0,
});
