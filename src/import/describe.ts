import { slugOf } from '../text/slug';
import type { SourceRecord } from './records';
import type { Outcome } from './target/report';
import { decodedSlug, lineOf, nameOf } from './target/texts';

const LONGEST = 80;

/**
 * What a record would become, as one line. Comments and addresses are counted only: there are too many of them.
 *
 * @param outcome what would be done with it
 * @param why a file stays where it is
 */
export const describe = (
  record: SourceRecord,
  outcome: Outcome | undefined,
  why = '',
): string | undefined => {
  const said = sayingOf(record, outcome, why);
  if (said === undefined) return undefined;
  const of = record.kind === 'loss' ? record.of : record.kind;
  const isSaid = outcome === undefined || outcome === 'created' || record.kind === 'loss';
  const note = isSaid ? '' : ` (${outcome})`;
  return `${of} ${record.id}: ${said}${note}`;
};

const sayingOf = (
  record: SourceRecord,
  outcome: Outcome | undefined,
  why: string,
): string | undefined => {
  switch (record.kind) {
    case 'site':
      return `the site "${line(record.name)}"`;
    case 'user':
      return `a Reader, "${name(record.username)}"`;
    case 'author':
      return `an Author, "${name(record.name)}"`;
    case 'topic':
      return `a Topic, "${line(record.name)}"${under(record.parent)}`;
    case 'media':
      return outcome === 'left-out'
        ? `${why} The file stays at ${line(record.url)}.`.trimStart()
        : `a file of the media library, from ${line(record.url)}`;
    case 'article': {
      const slug = slugOf(decodedSlug(record.slug ?? '')) || slugOf(record.title);
      const state = { published: 'a published', scheduled: 'a scheduled', draft: 'a draft' };
      const what = record.state === 'draft' ? 'of an Article' : 'Article';
      return `${state[record.state]} ${what}, "${line(record.title)}", slug "${slug}"`;
    }
    case 'note': {
      const signature = record.signature === null ? '' : `, signed "${line(record.signature)}"`;
      const place = `${record.placement} Article ${record.article}`;
      return `a note (${record.noteKind}, ${record.visibility}) ${place}${signature}: ${line(record.body)}`;
    }
    case 'loss':
      return `${record.outcome}. ${record.reason}`;
    default:
      return undefined;
  }
};

const under = (parent: string | null): string =>
  parent === null ? '' : `, which stood under "${line(parent)}"`;

const name = (text: string): string => nameOf(text, LONGEST) ?? '';

const line = (text: string | null): string => lineOf(text, LONGEST) ?? '';
