import { textOfTitle } from '../../../text/html';
import type { SourceRecord } from '../../records';
import { loss } from '../shared';
import { slugOf } from './addresses';
import type { Context } from './context';
import { readOwnNamed } from './foreword';
import type { Fields, ItemTerm } from './wxr/parts';

interface Term {
  domain: string;
  nicename: string;
  name: string;
  description?: string;
  /** The nicename of the term above it. */
  parent?: string;
  number?: string;
  own?: ReturnType<typeof readOwnNamed>;
}

/** A term of a site, from any of the forms in which a file lists terms. */
export const termRecords = (
  kind: 'category' | 'tag' | 'term',
  fields: Fields,
  context: Context,
): Generator<SourceRecord> => {
  const term = termOf(kind, fields);
  return topicRecords({ ...term, own: readOwnNamed(fields, term.name) }, context);
};

const termOf = (kind: 'category' | 'tag' | 'term', fields: Fields): Term => {
  const get = (name: string): string => fields.get(name)?.trim() ?? '';
  const number = get('term_id');
  switch (kind) {
    case 'category':
      return {
        domain: 'category',
        nicename: get('category_nicename'),
        name: get('cat_name'),
        description: get('category_description'),
        parent: get('category_parent'),
        number,
      };
    case 'tag':
      return {
        domain: 'post_tag',
        nicename: get('tag_slug'),
        name: get('tag_name'),
        description: get('tag_description'),
        number,
      };
    case 'term':
      return {
        domain: get('term_taxonomy'),
        nicename: get('term_slug'),
        name: get('term_name'),
        description: get('term_description'),
        parent: get('term_parent'),
        number,
      };
  }
};

/** A Topic, once, and where its page was; a loss, once, for a term of another kind. */
function* topicRecords(term: Term, context: Context): Generator<SourceRecord> {
  const domain = term.domain === 'tag' ? 'post_tag' : term.domain;
  const id = slugOf(term.nicename) ?? slugOf(term.name);
  if (id === null || domain === 'author') return;
  const reported = `${domain}:${id}`;
  if (!isTopic(domain, context)) {
    if (context.reported.has(reported)) return;
    context.reported.add(reported);
    yield loss(
      'term',
      reported,
      'left-out',
      `No Topics are made of terms of ${domain || 'no kind'}.`,
    );
    return;
  }
  if (!context.reported.has(reported)) {
    context.reported.add(reported);
    yield* context.isForeword ? ownRedirects(id, term) : redirects(domain, id, term, context);
  }
  if (context.topics.has(id)) return;
  const name = (term.own?.name ?? textOfTitle(term.name).trim()) || id;
  context.topics.set(id, name);
  const above = slugOf(term.parent);
  yield {
    kind: 'topic',
    id,
    name,
    slug: id,
    description: term.own ? term.own.text : textOfTitle(term.description ?? '').trim() || null,
    parent: above === null ? null : (context.topics.get(above) ?? above),
  };
}

const isTopic = (domain: string, { options: { topics } }: Context): boolean =>
  (domain === 'category' && topics !== 'tags') ||
  (domain === 'post_tag' && topics !== 'categories');

function* redirects(
  domain: string,
  id: string,
  { parent, number }: Term,
  { site }: Context,
): Generator<SourceRecord> {
  const isCategory = domain === 'category';
  const slug = encodeURIComponent(id).toLowerCase();
  const above = isCategory ? slugOf(parent) : null;
  const paths = [`/${isCategory ? 'category' : 'tag'}/${slug}/`];
  if (above !== null) paths.push(`/category/${encodeURIComponent(above).toLowerCase()}/${slug}/`);
  if (!isCategory) paths.push(`/?tag=${slug}`);
  else if (number) paths.push(`/?cat=${number}`);
  for (const path of paths) {
    yield { kind: 'redirect', id: path, path: site.base + path, to: { kind: 'topic', id } };
  }
}

function* ownRedirects(id: string, { own }: Term): Generator<SourceRecord> {
  for (const path of own?.redirects ?? []) {
    yield { kind: 'redirect', id: path, path, to: { kind: 'topic', id } };
  }
}

/** The ids of the Topics of an item, in order; those that the file has not listed are given. */
export function* filedRecords(
  terms: readonly ItemTerm[],
  context: Context,
): Generator<SourceRecord, string[]> {
  const ids = new Set<string>();
  for (const term of terms) {
    if (term.domain === 'post_format') continue;
    yield* topicRecords(term, context);
    const id = slugOf(term.nicename) ?? slugOf(term.name);
    const domain = term.domain === 'tag' ? 'post_tag' : term.domain;
    if (id !== null && isTopic(domain, context)) ids.add(id);
  }
  return [...ids];
}
