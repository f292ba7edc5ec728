import { textOfTitle } from '../../../text/html';
import type { SourceRecord } from '../../records';
import { loss } from '../shared';
import type { Context } from './context';
import { utcOf } from './dates';
import { urlOf } from './survey';
import { type Item, metaOf } from './wxr/parts';

/** An attachment as a file of the media library. */
export const mediaRecord = (id: string, item: Item, { survey }: Context): SourceRecord => {
  const url = urlOf(item);
  if (url === undefined) return loss('attachment', id, 'unreadable', 'It has no address.');
  const { fields } = item;
  return {
    kind: 'media',
    id,
    url,
    path: pathOf(url, metaOf(item, '_wp_attached_file')),
    title: textOfTitle(fields.get('title') ?? '').trim() || null,
    alt: metaOf(item, '_wp_attachment_image_alt') ?? null,
    caption: textOfTitle(fields.get('excerpt') ?? '').trim() || null,
    createdAt: utcOf(fields, 'post_date', survey.offset),
  };
};

/** Where a file lies below the folder of uploads: never outside of it. */
const pathOf = (url: string, attached: string | undefined): string | null => {
  const written = attached ?? /\/wp-content\/uploads\/([^?#]+)/.exec(url)?.[1];
  if (written === undefined || /^(?:\/|[a-z]:)|\\/i.test(written)) return null;
  return written.split('/').includes('..') ? null : written;
};
