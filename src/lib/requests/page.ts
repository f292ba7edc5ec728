import { z } from '@strapi/utils';

/** The code of a locale as a client sends it. */
export const Locale = z.string().max(35).nullish();

/** Which page of a list that is read from a cursor on. */
export const Page = z.strictObject({
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
  // What is no text is refused with CURSOR_INVALID, as any other cursor that Foreword has not given.
  cursor: z
    .unknown()
    .optional()
    .transform((cursor) => {
      if (cursor === undefined || cursor === null) return null;
      return typeof cursor === 'string' ? cursor : '';
    }),
});

export type WantedPage = z.infer<typeof Page>;
