import { z } from '@strapi/utils';

import { shownDisplayName } from '../../../api/comment/domain/reader-name';
import schema from '../content-types/user/schema.json';

/** In characters, as the columns hold them. */
export const LONGEST_NAME = schema.attributes.displayName.maxLength;
const LONGEST_BIO = schema.attributes.bio.maxLength;
const SHORTEST_USERNAME = schema.attributes.username.minLength;
const LONGEST_USERNAME = 255;
export const LONGEST_LOCALE = schema.attributes.preferredLocale.maxLength;

const hasSomethingToSee = (name: string): boolean => shownDisplayName(name) !== '';

export const isLanguageTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};

/** Which mails a Reader wants; all are off until they are asked for. */
const Notifications = z.strictObject({
  replies: z.enum(['off', 'now', 'daily']).optional(),
  decisions: z.boolean().optional(),
  followed: z.boolean().optional(),
});

/** What a Reader may write of their own account: what is absent stays, null empties. */
export const AccountChanges = z.strictObject({
  displayName: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_NAME)
    .refine(hasSomethingToSee, { message: 'Nothing of this name can be seen.' })
    .nullable()
    .optional(),
  bio: z.string().trim().max(LONGEST_BIO).nullable().optional(),
  username: z.string().trim().min(SHORTEST_USERNAME).max(LONGEST_USERNAME).optional(),
  locale: z
    .string()
    .min(1)
    .max(LONGEST_LOCALE)
    .refine(isLanguageTag, { message: 'This is no code of a language, such as en or pt-BR.' })
    .nullable()
    .optional(),
  notifications: Notifications.optional(),
});

export type AccountChanges = z.infer<typeof AccountChanges>;
