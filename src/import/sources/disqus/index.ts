/**
 * Disqus: its XML of comments. Read twice: first for the threads, which say what page a comment was on.
 */
import { basename } from 'node:path';

import { textOfTitle } from '../../../text/html';
import { markdownOfComment } from '../../../text/imported';
import { AT_ADDRESS, type CommentRecord, type SourceRecord } from '../../records';
import { readText } from '../files';
import { loss } from '../shared';
import type { Source } from '../source';
import { pathOf } from './address';
import { DisqusReader, type Entry } from './disqus-reader';

/** The site of a file whose threads say nothing of it. */
const UNKNOWN_SITE = 'https://disqus.invalid';

export const disqus: Source = {
  async *read(file, options) {
    const { pages, forum } = await threadsOf(file);
    yield {
      kind: 'site',
      id: forum === '' ? UNKNOWN_SITE : `https://${forum}.disqus.com`,
      name: forum || null,
      description: null,
      locale: null,
    };
    let unreadable = 0;
    for await (const { entry, unreadable: some } of entriesOf(file, options.onProgress)) {
      unreadable += some;
      if (entry === undefined) continue;
      if (typeof entry === 'string') yield loss('file', '', 'unreadable', entry);
      else if (entry.kind === 'post') yield commentRecord(entry, pages);
      else if (!pages.has(entry.id)) {
        yield loss('thread', entry.id, 'unreadable', 'It does not say what page it was on.');
      }
    }
    if (unreadable > 0) {
      yield loss('file', basename(file), 'changed', `${unreadable} characters could not be read.`);
    }
  },
};

/**
 * The paths of pages by the ids of their threads, and the short name of the forum.
 *
 * @throws where nothing of Disqus is in a file
 */
const threadsOf = async (file: string): Promise<{ pages: Map<string, string>; forum: string }> => {
  const pages = new Map<string, string>();
  let forum = '';
  let isDisqus = false;
  for await (const { entry } of entriesOf(file)) {
    isDisqus ||= entry !== undefined;
    if (typeof entry !== 'object' || entry.kind !== 'thread') continue;
    const path = pathOf(entry.fields.get('link'));
    if (path !== undefined && entry.id !== '') pages.set(entry.id, path);
    const name = entry.fields.get('forum')?.trim().toLowerCase() ?? '';
    if (forum === '' && /^[\w-]+$/.test(name)) forum = name;
  }
  if (!isDisqus) throw new Error(`${file} is no export of Disqus.`);
  return { pages, forum };
};

async function* entriesOf(
  file: string,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<{ entry?: Entry | string; unreadable: number }> {
  const reader = new DisqusReader();
  for await (const { text, unreadable } of readText(file, onProgress)) {
    if (unreadable > 0) yield { unreadable };
    for (const entry of reader.read(text)) yield { entry, unreadable: 0 };
  }
  for (const entry of reader.end()) yield { entry, unreadable: 0 };
}

const commentRecord = (
  { id, fields, isWhole }: Entry,
  pages: ReadonlyMap<string, string>,
): SourceRecord => {
  const get = (name: string): string => fields.get(name)?.trim() ?? '';
  const address = pages.get(get('thread'));
  if (id === '' || (!isWhole && get('createdAt') === '')) {
    return loss('post', id, 'unreadable', 'The file breaks off within it, or it has no id.');
  }
  if (address === undefined) {
    return loss('post', id, 'unreadable', 'It does not say what page it was on.');
  }
  const body = markdownOfComment(get('message'));
  if (body === '') return loss('post', id, 'left-out', 'It has no words.');
  const [parent, email] = [get('parent'), get('author.email')];
  return {
    kind: 'comment',
    id,
    article: `${AT_ADDRESS}${address}`,
    parent: parent === '' || parent === id ? null : parent,
    body,
    status: statusOf(get),
    authorName: textOfTitle(get('author.name')).replace(/\s+/g, ' ').trim() || null,
    user: null,
    email: /^[^\s@]+@[^\s@]+$/.test(email) ? email : null,
    createdAt: timeOf(get('createdAt')),
  };
};

const statusOf = (get: (name: string) => string): CommentRecord['status'] => {
  if (get('isSpam') === 'true') return 'spam';
  if (get('isDeleted') === 'true') return 'deleted';
  return get('isApproved') === 'false' ? 'pending' : 'approved';
};

const timeOf = (written: string): Date | null => {
  const time = new Date(written);
  const year = time.getUTCFullYear();
  return year >= 1995 && year <= 2200 ? time : null;
};
