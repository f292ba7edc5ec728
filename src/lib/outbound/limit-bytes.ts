import { type ReadableStream, TransformStream } from 'node:stream/web';

import { RefusedRequest } from './refused-request';

/** The same bytes, which end in a `RefusedRequest` once there are more than `most`. */
export const limitBytes = (
  body: ReadableStream<Uint8Array>,
  most: number,
): ReadableStream<Uint8Array> => {
  let length = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        length += chunk.byteLength;
        if (length > most) throw tooLarge(most);
        controller.enqueue(chunk);
      },
    }),
  );
};

export const tooLarge = (most: number): RefusedRequest =>
  new RefusedRequest('too-large', `The answer is larger than ${most} bytes.`);
