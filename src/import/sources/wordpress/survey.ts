import { readText } from '../files';
import type { Attachment } from './body';
import { type Site, siteAt } from './addresses';
import { offsetIn } from './dates';
import { type Item, metaOf } from './wxr/parts';
import { WxrReader } from './wxr/wxr-reader';
import { parseUrl } from '../../../text/urls';

/** What of a file has to be known before its items are read, since it may stand behind them. */
export interface Survey {
  /** The attachments by their ids. */
  attachments: Map<string, Attachment>;
  /** The ids of the images that belong to an item, by its id. */
  attachmentsOf: Map<string, string[]>;
  /** The names of those who sign without an account, by their nicenames (Co-Authors Plus). */
  guestAuthors: Map<string, string>;
  /** How far the site's clock is ahead of UTC, in milliseconds, by the first item that says so. */
  offset: number;
  /** The site, by the address of its first item, for a file that does not say it. */
  site: Site | undefined;
}

/** Attachments beyond so many are not remembered: their galleries stay as they are written. */
const MOST_ATTACHMENTS = 200_000;

/**
 * Reads a file for what its galleries, bylines and times need.
 *
 * @throws where nothing of WordPress is in it
 */
export const surveyOf = async (file: string): Promise<Survey> => {
  const survey: Survey = {
    attachments: new Map(),
    attachmentsOf: new Map(),
    guestAuthors: new Map(),
    offset: 0,
    site: undefined,
  };
  let isOffsetKnown = false;
  const reader = new WxrReader();
  const take = (parts: ReturnType<WxrReader['read']>): void => {
    for (const part of parts) {
      if (part.kind !== 'item') continue;
      const type = part.item.fields.get('post_type')?.trim();
      if (type === 'attachment') noteAttachment(survey, part.item);
      if (type === 'guest-author') noteGuest(survey, part.item);
      survey.site ??= siteOf(part.item);
      if (isOffsetKnown) continue;
      const offset = offsetIn(part.item.fields);
      isOffsetKnown = offset !== undefined;
      survey.offset = offset ?? 0;
    }
  };
  for await (const { text } of readText(file)) take(reader.read(text));
  take(reader.end());
  if (!reader.isWxr) throw new Error(`${file} is no export of WordPress.`);
  return survey;
};

const noteAttachment = (survey: Survey, item: Item): void => {
  const { fields } = item;
  const id = fields.get('post_id')?.trim();
  const url = urlOf(item);
  if (!id || url === undefined || survey.attachments.size >= MOST_ATTACHMENTS) return;
  const alt = metaOf(item, '_wp_attachment_image_alt') ?? '';
  survey.attachments.set(id, { id, url, alt, caption: fields.get('excerpt')?.trim() ?? '' });
  const parent = fields.get('post_parent')?.trim();
  if (!parent || parent === '0' || !/\.(?:jpe?g|png|gif|webp|avif)$/i.test(url)) return;
  const siblings = survey.attachmentsOf.get(parent) ?? [];
  siblings.push(id);
  survey.attachmentsOf.set(parent, siblings);
};

/** Where an attachment lies; undefined where nothing says so. */
export const urlOf = ({ fields }: Item): string | undefined =>
  ['attachment_url', 'guid']
    .map((name) => fields.get(name)?.trim() ?? '')
    .find((one) => /^https?:\/\//i.test(one) && parseUrl(one));

/** The host of an item's address as a site. */
const siteOf = ({ fields }: Item): Site | undefined => {
  const known = [fields.get('link'), fields.get('guid')].map(siteAt).find(Boolean);
  return known && siteAt(new URL(known.id).origin);
};

const noteGuest = ({ guestAuthors }: Survey, item: Item): void => {
  const name = metaOf(item, 'cap-display_name') ?? item.fields.get('title')?.trim();
  const keys = [item.fields.get('post_name'), metaOf(item, 'cap-user_login')];
  for (const key of keys) if (key && name) guestAuthors.set(nicenameOf(key), name);
};

/** A nicename without what Co-Authors Plus puts before it. */
export const nicenameOf = (nicename: string): string => nicename.trim().replace(/^cap-/, '');
