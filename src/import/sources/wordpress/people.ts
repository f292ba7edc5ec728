import { textOfTitle } from '../../../text/html';
import type { SourceRecord } from '../../records';
import { loss } from '../shared';
import type { Context } from './context';
import { slugOf } from './addresses';
import { readOwnNamed } from './foreword';
import { nicenameOf } from './survey';
import type { Fields, Item } from './wxr/parts';

/** An account: a Reader, and an Author, since WordPress exports those who wrote. */
export function* personRecords(fields: Fields, context: Context): Generator<SourceRecord> {
  const login = fields.get('author_login')?.trim() ?? '';
  const id = fields.get('author_id')?.trim() ?? '';
  const name = textOfTitle(fields.get('author_display_name') ?? '').trim();
  if (login === '') {
    if (fields.size > 0) yield loss('user', id, 'unreadable', 'It has no login.');
    return;
  }
  if (context.isForeword) {
    yield* ownAuthorRecords(login, fields, context);
    return;
  }
  yield {
    kind: 'user',
    id: id || login,
    username: login,
    email: fields.get('author_email')?.trim() || null,
    displayName: name || null,
    createdAt: null,
  };
  yield* authorRecords(login, name || login, context);
  if (/^\d+$/.test(id)) {
    yield redirectTo(`/?author=${id}`, login, context);
  }
}

/** An Author of another Foreword, who is nobody's account. */
function* ownAuthorRecords(id: string, fields: Fields, context: Context): Generator<SourceRecord> {
  if (context.authors.has(id)) return;
  const shown = fields.get('author_display_name')?.trim() || id;
  const own = readOwnNamed(fields, shown);
  const name = own?.name ?? shown;
  context.authors.set(id, name);
  yield {
    ...{ kind: 'author' as const, id, name, slug: id },
    ...{ bio: own?.text ?? null, url: own?.url ?? null, isEditor: own?.isEditor ?? false },
  };
  for (const path of own?.redirects ?? []) {
    yield { kind: 'redirect', id: path, path, to: { kind: 'author', id } };
  }
}

/** An Author, once, and where the page of their articles was. */
function* authorRecords(id: string, name: string, context: Context): Generator<SourceRecord> {
  if (context.authors.has(id)) return;
  context.authors.set(id, name);
  const slug = slugOf(id);
  yield { kind: 'author', id, name, slug, bio: null, url: null };
  yield redirectTo(`/author/${encodeURIComponent(slug ?? id).toLowerCase()}/`, id, context);
}

const redirectTo = (path: string, id: string, { site }: Context): SourceRecord => ({
  kind: 'redirect',
  id: path,
  path: site.base + path,
  to: { kind: 'author', id },
});

/** The ids of those who wrote an item, in order: whom Co-Authors Plus names, or else whose account it is of. */
export function* bylineRecords(
  { terms, fields }: Item,
  context: Context,
): Generator<SourceRecord, string[]> {
  const ids: string[] = [];
  for (const { domain, nicename, name } of terms) {
    if (domain !== 'author') continue;
    const id = nicenameOf(nicename) || name;
    if (id === '' || ids.includes(id)) continue;
    const known = context.survey.guestAuthors.get(id) ?? context.authors.get(name);
    yield* authorRecords(id, textOfTitle(known ?? (name || id)), context);
    ids.push(id);
  }
  const login = fields.get('creator')?.trim() ?? '';
  if (ids.length > 0 || login === '') return ids;
  yield* authorRecords(login, login, context);
  return [login];
}
