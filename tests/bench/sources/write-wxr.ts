import { closeSync, openSync, writeSync } from 'node:fs';

import {
  comment,
  FOOT,
  HEAD,
  item,
  section,
} from '../../../src/import/sources/wordpress/wxr.fixture';

const PARAGRAPH =
  'The committee met again on Tuesday, and <em>nothing</em> was decided that it had not decided before; see <a href="https://old.example/minutes/">the minutes</a>, of which there are many.';

const COMMENTS_EACH = 20;

/** Writes an export of WordPress of at least so many bytes: articles of 600 words with 20 comments each. */
export const writeWxr = (file: string, bytes: number): void => {
  const out = openSync(file, 'w');
  let written = writeSync(out, HEAD);
  for (let id = 1; written < bytes; id += 1) {
    const comments = Array.from({ length: COMMENTS_EACH }, (_, index) =>
      comment(id * 100 + index, {
        comment_content: section('I could not agree less.\nI said so <b>then</b>.\n\nSee you.'),
      }),
    );
    const encoded = section(Array.from({ length: 20 }, () => PARAGRAPH).join('\n\n'));
    written += writeSync(out, item(id, { encoded }, ...comments));
  }
  writeSync(out, FOOT);
  closeSync(out);
};
