import { slugOf } from '../text/slug';
import type { SourceRecord } from './records';
import type { Outcome } from './target/report';
import { decodedSlug, lineOf } from './target/texts';

const LONGEST = 80;

/**
 * What a record would become, as one line. Comments and addresses are counted only: there are too many of them.
 *
 * @param outcome what would be done with it
 */
export const describe = (
  record: SourceRecord,
  outcome: Outcome | undefined,
): string | undefined => {
  const said = sayingOf(record);
  if (said === undefined) return undefined;
  const of = record.kind === 'loss' ? record.of : record.kind;
  const isSaid = outcome === undefined || outcome === 'created' || record.kind === 'loss';
  const note = isSaid ? '' : ` (${outcome})`;
  return `${of} ${record.id}: ${said}${note}`;
};

const sayingOf = (record: SourceRecord): string | undefined => {
  switch (record.kind) {
    case 'site':
      return `the site "${line(record.name)}"`;
    case 'user':
      return `a Reader, "${line(record.username)}"`;
    case 'author':
      return `an Author, "${line(record.name)}"`;
    case 'topic':
      return `a Topic, "${line(record.name)}"`;
    case 'media':
      return `stays at ${line(record.url)}`;
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

const line = (text: string | null): string => lineOf(text, LONGEST) ?? '';
