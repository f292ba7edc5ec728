import { z } from '@strapi/utils';

/** Which page of a conversation: the same parameters, limits and defaults at every door. */
export const Page = z.strictObject({
  sort: z.enum(['newest', 'oldest']).default('newest'),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z
    .string()
    .max(500)
    .nullish()
    .transform((cursor) => cursor ?? null),
});
