/**
 * Ghost: its JSON export. Read twice: first for people, tags and what relates them to posts, then for the posts.
 */
import { basename } from 'node:path';

import type { SourceRecord } from '../../records';
import { loss } from '../shared';
import type { Source } from '../source';
import { siteOf } from './addresses';
import { peopleRecords, topicRecords } from './people';
import { postRecords } from './post';
import { readRows, textIn } from './read-rows';
import { type Survey, surveyOf } from './survey';

export const ghost: Source = {
  async *read(file, options) {
    const survey = await surveyOf(file);
    const site = siteOf(options, survey);
    yield siteRecord(site.id, survey);
    yield* peopleRecords(survey, site);
    yield* topicRecords(survey, site);
    const ids = new Set<string>();
    const others = new Set<string>();
    let unreadable = 0;
    for await (const { table, row, unreadable: some } of readRows(file, options.onProgress)) {
      unreadable += some;
      if (!row) {
        yield loss(table, '', 'unreadable', 'A row of it is damaged.');
      } else if (table === 'posts') {
        const id = textIn(row, 'id');
        if (ids.has(id)) yield loss('post', id, 'unreadable', 'Another before it has its id.');
        else yield* postRecords(row, { site, survey, options });
        ids.add(id);
      } else if (!TAKEN.has(table) && !others.has(table)) {
        others.add(table);
        yield loss('table', table, 'left-out', 'Rows of this table are not imported.');
      }
    }
    if (unreadable > 0) {
      yield loss('file', basename(file), 'changed', `${unreadable} characters could not be read.`);
    }
  },
};

/** The tables that posts are read with. */
const TAKEN = new Set(['users', 'tags', 'posts_authors', 'posts_tags', 'posts_meta', 'settings']);

const siteRecord = (id: string, { settings }: Survey): SourceRecord => {
  const locale = settings.get('locale') ?? settings.get('lang') ?? settings.get('default_locale');
  return {
    kind: 'site',
    id,
    name: settings.get('title') || null,
    description: settings.get('description') || null,
    locale: locale && /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(locale) ? locale : null,
  };
};
