import type { SourceRecord } from '../../records';
import { absolute, type Site } from './addresses';
import { type Row, textIn } from './read-rows';
import type { Survey } from './survey';

/** Those who write for a site: each a Reader and an Author. */
export function* peopleRecords({ users }: Survey, site: Site): Generator<SourceRecord> {
  for (const [id, row] of users) {
    const [name, slug, email] = ['name', 'slug', 'email'].map((one) => textIn(row, one));
    if (id === '' || !(name || slug)) continue;
    if (email) {
      yield {
        kind: 'user',
        id,
        username: slug || name || id,
        email: /^[^\s@]+@[^\s@]+$/.test(email) ? email : null,
        displayName: name || null,
        createdAt: null,
      };
    }
    yield {
      kind: 'author',
      id,
      name: name || slug || id,
      slug: slug || null,
      bio: textIn(row, 'bio') || null,
      url: /^https?:\/\//i.test(textIn(row, 'website')) ? textIn(row, 'website') : null,
    };
    if (slug) yield redirectTo('author', id, `${site.base}/author/${slug}/`);
  }
}

/** The tags of a site; those whose name begins with `#` are for the machine. */
export function* topicRecords({ tags }: Survey, site: Site): Generator<SourceRecord> {
  for (const [id, row] of tags) {
    if (id === '' || isInternal(row)) continue;
    const [name, slug] = ['name', 'slug'].map((one) => textIn(row, one));
    if (!name && !slug) continue;
    yield {
      kind: 'topic',
      id,
      name: name || slug || id,
      slug: slug || null,
      description: textIn(row, 'description') || null,
      parent: null,
    };
    if (slug) yield redirectTo('topic', id, `${site.base}/tag/${slug}/`);
  }
}

export const isInternal = (tag: Row): boolean =>
  textIn(tag, 'visibility') === 'internal' || textIn(tag, 'name').startsWith('#');

const redirectTo = (kind: 'author' | 'topic', id: string, path: string): SourceRecord => ({
  kind: 'redirect',
  id: path,
  path,
  to: { kind, id },
});

/** An image that a row names, as a file of the media library. */
export const imageRecord = (
  written: string,
  { alt, caption }: { alt: string; caption: string },
  site: Site,
): Extract<SourceRecord, { kind: 'media' }> | undefined => {
  const url = written === '' ? undefined : absolute(written, site);
  if (url === undefined || !/^https?:/.test(url)) return undefined;
  const path = /\/content\/(?:images|media)\/([^?#]+)/.exec(url)?.[1] ?? null;
  return {
    kind: 'media',
    id: url,
    url,
    path: path?.split('/').includes('..') ? null : path,
    title: null,
    alt: alt || null,
    caption: caption || null,
    createdAt: null,
  };
};
