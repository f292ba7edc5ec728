import { z } from '@strapi/utils';

import { Locale } from '../../../lib/requests';

/** In characters. */
const LONGEST = 200;

const Text = z
  .string()
  .refine((text) => !text.includes('\0'), 'It must not have the character NUL.')
  .refine((text) => text.length <= 2 * LONGEST && Array.from(text).length <= LONGEST, {
    message: `It must be at most ${LONGEST} characters long.`,
  });

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day of the calendar as `2026-11-28`. */
const Day = z.string().refine((day) => {
  const moment = DAY.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  return (
    moment !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
  );
}, 'It must be a day, as 2026-11-28.');

const Name = z.string().max(255);

/** `GET /api/search` as a client sends it. */
export const SearchQuery = z.strictObject({
  q: Text,
  in: z.string().default('articles'),
  topic: Name.optional(),
  author: Name.optional(),
  from: Day.optional(),
  to: Day.optional(),
  locale: Locale,
  sort: z.enum(['relevance', 'newest']).default('relevance'),
  pagination: z
    .strictObject({
      page: z.coerce.number().int().min(1).max(1_000_000).default(1),
      pageSize: z.coerce.number().int().min(1).max(100).default(20),
    })
    .prefault({}),
});

export type SearchRequest = z.infer<typeof SearchQuery>;
