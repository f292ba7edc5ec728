import { z } from '@strapi/utils';

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** As an address has it; what is written in another way is Strapi's to judge. */
const number = (longest: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .pipe(z.number().max(longest));

const PlainArticle = z.strictObject({ locale: z.string().regex(LOCALE).optional() });

const PlainList = PlainArticle.extend({
  pagination: z
    .strictObject({ page: number(100_000).optional(), pageSize: number(100).optional() })
    .default({}),
});

export type PlainListRequest = z.infer<typeof PlainList>;

/** The query of a request for an Article as it is sent to everybody; undefined where more is asked. */
export const plainArticle = (query: unknown): z.infer<typeof PlainArticle> | undefined =>
  PlainArticle.safeParse(query).data;

/** The same for a list, which may be paged. */
export const plainList = (query: unknown): PlainListRequest | undefined =>
  PlainList.safeParse(query).data;
