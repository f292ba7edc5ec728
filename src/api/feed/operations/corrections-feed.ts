import { z } from '@strapi/utils';

import { readPublishedOnes } from '../../../lib/reader';
import { parse } from '../../../lib/requests';
import type { ServedAnswer, ServedRequest } from '../../../lib/served';
import { readSurroundings } from '../../description/operations/read-article';
import { type ListedCorrection, readCorrections } from '../../editor-note/store/corrections';
import { correctionItem } from '../domain/correction-item';
import type { Format } from '../domain/feed';
import { feedAddress } from '../domain/feed-address';
import type { FeedNote } from '../domain/note-aside';
import { feedAnswer, feedHead } from './feed-answer';
import { localeOf } from './locale-of';

const NOTE = 'api::editor-note.editor-note';
const ARTICLE = 'api::article.article';

const Query = z.strictObject({ locale: z.string().max(35).optional() });

const QUESTION = {
  fields: ['kind', 'html', 'signature', 'placement', 'firstPublishedAt', 'publishedAt'],
  populate: { editor: { fields: ['name'] }, supersededBy: { fields: [] } },
};

/** GET /feeds/corrections.{rss,atom,json}: corrections, clarifications and retractions */
export const correctionsFeed = async (
  { ctx, caller }: ServedRequest,
  format: Format,
): Promise<ServedAnswer | undefined> => {
  const query = parse(Query, ctx.query);
  const locale = await localeOf(query.locale);
  if (locale === undefined) return undefined;
  const around = await readSurroundings();
  const { site, defaultLocale } = around;
  const found = await readCorrections({ locale, after: null, limit: site.feedSize });
  const documentIds = found.map(({ documentId }) => documentId);
  const notes = await readPublishedOnes<FeedNote>(caller, NOTE, {
    ...{ documentIds, locale },
    question: QUESTION,
  });
  const byId = new Map(notes.map((note) => [note.documentId, note]));
  const parameters = { locale: locale === defaultLocale ? undefined : locale };
  const feed = {
    ...feedHead(around, 'Corrections'),
    language: locale,
    homeUrl: site.url,
    selfUrl: feedAddress(site.url, '/feeds/corrections', format, parameters),
    items: found.flatMap((correction: ListedCorrection) => {
      const note = byId.get(correction.documentId);
      return note ? [correctionItem(note, correction, around.uploads)] : [];
    }),
  };
  return feedAnswer(feed, format, [NOTE, ARTICLE]);
};
