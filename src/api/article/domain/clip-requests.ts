import { z } from '@strapi/utils';

import { webAddress } from '../../../text/tree';
import { NOTE_KINDS } from './clip';

/** The shapes of what is sent to take a page apart, and to save its parts. */

const Identifier = z.string().min(1).max(255);

const Locale = z.string().max(35).nullish();

const Address = z
  .string()
  .max(2048)
  .refine((address) => webAddress(address) !== undefined, 'must be an address of the web');

const Name = z
  .string()
  .max(300)
  .refine((name) => name.trim() !== '', 'must not be empty');

const Named = z.strictObject({ name: Name, documentId: Identifier.nullish() });

/** So many people sign no article, and so many notes stand on none. */
const MOST = 100;

export const Clipped = z
  .strictObject({
    text: z.string().nullish(),
    html: z.string().nullish(),
    url: Address.nullish(),
    locale: Locale,
  })
  .refine(({ text, html }) => `${text ?? ''}${html ?? ''}`.trim() !== '', {
    message: 'There is nothing to take apart.',
    path: ['text'],
  });

export const ClipParts = z.strictObject({
  title: z.string().max(500).nullish(),
  standfirst: z.string().nullish(),
  authors: z.array(Named).max(MOST).nullish(),
  originallyPublishedOn: z.iso.date().nullish(),
  source: z.strictObject({ name: z.string().max(300).nullish(), url: Address.nullish() }).nullish(),
  canonicalUrl: Address.nullish(),
  notes: z
    .array(
      z.strictObject({
        signature: z.string().max(300).nullish(),
        editor: Identifier.nullish(),
        kind: z.enum(NOTE_KINDS).default('foreword'),
        placement: z.enum(['above', 'below']).default('above'),
        body: z.string().refine((body) => body.trim() !== '', 'must not be empty'),
      }),
    )
    .max(MOST)
    .nullish(),
  body: z.string().nullish(),
  topics: z.array(Named).max(MOST).nullish(),
  // What was left of the page is shown, and stored nowhere.
  left: z.array(z.strictObject({ text: z.string(), why: z.string() })).nullish(),
  locale: Locale,
});

export type ClipParts = z.infer<typeof ClipParts>;
