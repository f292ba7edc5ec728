import { z } from '@strapi/utils';

import { REPORT_REASONS } from './report-reasons';

export { Locale, Page } from '../../../lib/requests';

/** The schemas of what clients may send, the same for REST and GraphQL. */

const Body = z.string({ error: 'A comment is a text.' });

const Identifier = z.string().min(1).max(255);

export const Sort = z.enum(['newest', 'oldest', 'top']).default('newest');

export const NewComment = z.strictObject({
  article: Identifier,
  body: Body,
  parent: Identifier.nullish().transform((parent) => parent ?? null),
});

export const Edit = z.strictObject({ body: Body });

export const Report = z.strictObject({
  reason: z.enum(REPORT_REASONS),
  detail: z
    .string()
    .max(1000)
    .nullish()
    .transform((detail) => detail?.trim() || null),
});

export const Decision = z
  .strictObject({
    status: z.enum(['approved', 'rejected', 'spam']).optional(),
    pinned: z.boolean().optional(),
    reason: z
      .string()
      .max(500)
      .nullish()
      .transform((reason) => reason?.trim() || null),
  })
  .refine(({ status, pinned }) => status !== undefined || pinned !== undefined, {
    message: 'Say which status the comment gets, or whether it is pinned.',
  });

/** Document ids with commas between them, at most a hundred. */
export const ArticleIds = z
  .string()
  .max(100 * 256)
  .transform((text) => text.split(',').map((id) => id.trim()))
  .pipe(z.array(Identifier).min(1).max(100));
