import { z } from '@strapi/utils';
import { jwtVerify } from 'jose';

import { normalizedEmail } from '../../../api/comment/domain/email-address';
import { shownDisplayName } from '../../../api/comment/domain/reader-name';
import { forewordError } from '../../../lib/errors';
import { isLanguageTag, LONGEST_LOCALE, LONGEST_NAME } from '../account/requests';

/** In seconds. */
const LONGEST_VALIDITY = 300;

const LONGEST_ID = 255;

const Id = z.string().min(1).max(LONGEST_ID);

/** What a token of the host site says. It may say more, which is not looked at. */
const Claims = z.object({
  sub: Id,
  jti: Id,
  exp: z.number(),
  email: z.string().transform((written, context) => {
    const email = normalizedEmail(written);
    if (email !== null) return email;
    context.addIssue({ code: 'custom', message: 'This is no e-mail address.' });
    return z.NEVER;
  }),
  email_verified: z.boolean().optional(),
  displayName: z
    .string()
    .max(LONGEST_NAME)
    .transform(shownDisplayName)
    .refine((name) => name !== ''),
  locale: z.string().max(LONGEST_LOCALE).refine(isLanguageTag).optional(),
});

/** Whom a token of the host site signs in. */
export interface HostUser {
  /** The host's own id of its user. */
  subject: string;
  /** As it is compared. */
  email: string;
  isEmailVerified: boolean;
  /** As others see it, without markup. */
  name: string;
  locale: string | undefined;
}

/** Of one token: it may be used once. */
export interface TokenId {
  jti: string;
  expiresAt: Date;
}

/**
 * Reads a token of the host site. Its times are real time.
 *
 * @throws SSO_INVALID for one that is not signed with the secret, has expired or is good for more than five minutes, or
 * lacks a claim
 */
export const readToken = async (
  token: string,
  secret: string,
): Promise<{ user: HostUser; id: TokenId }> => {
  const claims = Claims.safeParse(await verifiedPayload(token, secret));
  if (!claims.success || claims.data.exp > Date.now() / 1_000 + LONGEST_VALIDITY) {
    throw ssoInvalid();
  }
  const { sub, jti, exp, email, email_verified, displayName, locale } = claims.data;
  return {
    user: {
      subject: sub,
      email,
      isEmailVerified: email_verified === true,
      name: displayName,
      locale,
    },
    id: { jti, expiresAt: new Date(exp * 1_000) },
  };
};

const verifiedPayload = async (token: string, secret: string): Promise<unknown> => {
  try {
    const key = new TextEncoder().encode(secret);
    return (await jwtVerify(token, key, { algorithms: ['HS256'] })).payload;
  } catch (error) {
    // What else it throws would be a fault of ours.
    if (error instanceof Error && 'code' in error) throw ssoInvalid();
    throw error;
  }
};

/** Does not tell what is wrong: whoever has the secret can look for themselves. */
export const ssoInvalid = () =>
  forewordError('SSO_INVALID', 'This sign-in from the site is not valid, or not any more.');
