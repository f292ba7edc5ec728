/**
 * WordPress: its own export, WXR 1.0 to 1.2. `wxr` reads the file, `body` the texts; the files beside them make records.
 */
import { basename } from 'node:path';

import { readText } from '../files';
import { loss } from '../shared';
import type { Source } from '../source';
import { siteAt, UNKNOWN_SITE } from './addresses';
import type { Context } from './context';
import { recordsOf } from './records-of';
import { surveyOf } from './survey';
import { WxrReader } from './wxr/wxr-reader';

export const wordpress: Source = {
  async *read(file, options) {
    const context: Context = {
      site: siteAt(options.site) ??
        siteAt(UNKNOWN_SITE) ?? { id: UNKNOWN_SITE, host: '', base: '' },
      isForeword: false,
      locale: null,
      options,
      survey: await surveyOf(file),
      authors: new Map(),
      topics: new Map(),
      articles: new WeakMap(),
      items: new Set(),
      reported: new Set(),
    };
    const reader = new WxrReader();
    let unreadable = 0;
    for await (const chunk of readText(file, options.onProgress)) {
      unreadable += chunk.unreadable;
      for (const part of reader.read(chunk.text)) {
        yield* recordsOf(part, context);
      }
    }
    for (const part of reader.end()) yield* recordsOf(part, context);
    if (unreadable > 0) {
      yield loss('file', basename(file), 'changed', `${unreadable} characters could not be read.`);
    }
  },
};
