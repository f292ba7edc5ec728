import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import zlib from 'node:zlib';

import { errors } from '@strapi/utils';

import { forewordError } from '../errors';

/** The content codings of bodies that are read (RFC 9110, 8.4.1). */
const CODINGS = ['gzip', 'deflate', 'br'] as const;

type Coding = (typeof CODINGS)[number];

/** A decoded body, with as much of a request as the parsers of bodies look at. */
type DecodedBody = Readable & Pick<IncomingMessage, 'headers' | 'method' | 'url'>;

/**
 * The coding that a request's `Content-Encoding` names: null where the body is as it was written.
 *
 * @throws ENCODING_NOT_TAKEN for any other coding, and for several
 */
export const codingOf = ({ headers }: Pick<IncomingMessage, 'headers'>): Coding | null => {
  const named = headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (named === '' || named === 'identity') return null;
  const coding = CODINGS.find((one) => one === named);
  if (coding) return coding;
  throw forewordError(
    'ENCODING_NOT_TAKEN',
    `A body may be encoded as one of ${CODINGS.join(', ')}, or not at all.`,
  );
};

/**
 * The decoded body of a request, as a stream that fails where the body is not whole, is followed by anything,
 * or is none of this coding. It is decoded as fast as it is read, outside of the event loop.
 *
 * @param limit of the decoded body, in bytes; a parser of bodies has lower limits of its own
 * @returns the stream, and what ends it and lets the rest of the request arrive and be dropped
 */
export const decodeBody = async (
  request: IncomingMessage,
  coding: Coding,
  limit: number,
): Promise<{ body: DecodedBody; close: () => void }> => {
  const decoder = await decoderOf(request, coding);
  const source = Readable.from(wholeBody(request, decoder, limit), { objectMode: false });
  // A parser that has stopped reading listens no longer: what is wrong with the rest must not end the process.
  source.on('error', () => undefined);

  const { method, url } = request;
  const headers = { ...request.headers, 'transfer-encoding': 'chunked' };
  delete headers['content-encoding'];
  delete headers['content-length'];
  const body = Object.assign(source, { headers, method, url });
  const close = () => {
    request.unpipe();
    request.resume();
    source.destroy();
    decoder.destroy();
  };
  return { body, close };
};

/**
 * The decoded data, a piece at a time. Nothing is read before somebody asks for the first piece: until then nobody
 * would hear that something is wrong.
 */
async function* wholeBody(
  request: IncomingMessage,
  decoder: Decoder,
  limit: number,
): AsyncGenerator<Buffer> {
  if (request.destroyed && !request.complete) throw unreadable();
  let arrived = 0;
  let decoded = 0;
  request.on('data', (chunk: Buffer) => {
    arrived += chunk.length;
  });
  request.once('close', () => {
    if (!request.complete) decoder.destroy(unreadable());
  });
  request.pipe(decoder);
  try {
    for await (const chunk of decoder as AsyncIterable<Buffer>) {
      decoded += chunk.length;
      if (decoded > limit) throw new errors.PayloadTooLargeError('This body is too large.');
      yield chunk;
    }
  } catch (error) {
    throw error instanceof errors.PayloadTooLargeError ? error : unreadable();
  }
  // zlib ignores what follows the end of its data.
  if (decoder.bytesWritten < arrived) throw unreadable();
}

type Decoder = zlib.Gunzip | zlib.InflateRaw | zlib.BrotliDecompress;

const decoderOf = async (request: Readable, coding: Coding): Promise<Decoder> => {
  if (coding === 'gzip') return zlib.createGunzip();
  if (coding === 'br') return zlib.createBrotliDecompress();
  // The standard means zlib's format. Some clients send the data without its header.
  return hasZlibHeader(await firstByte(request)) ? zlib.createInflate() : zlib.createInflateRaw();
};

/** Its low half names the method, 8. In data without a header these bits begin a block that no encoder makes. */
const hasZlibHeader = (byte: number | undefined): boolean => byte !== undefined && byte % 16 === 8;

/** The first byte of a stream, which stays in it; undefined where it ends before. */
const firstByte = (stream: Readable): Promise<number | undefined> =>
  new Promise((resolve) => {
    stream.once('close', () => {
      resolve(undefined);
    });
    stream.once('readable', () => {
      const chunk = stream.read() as Buffer | null;
      if (chunk) stream.unshift(chunk);
      resolve(chunk?.[0]);
    });
  });

const unreadable = () =>
  forewordError(
    'PARAMETER_INVALID',
    'The body of this request is not whole, or not in the encoding that its header names.',
  );
