import { z } from '@strapi/utils';

import { now } from '../../../lib/clock';
import { previewHours } from '../../../lib/env';
import { readToken, signToken } from '../../../lib/signed-tokens';

/** Which text a preview shows. */
export interface Preview {
  documentId: string;
  locale: string;
  /** The published one instead of the draft. */
  isPublished: boolean;
}

const Claims = z.object({
  documentId: z.string(),
  locale: z.string(),
  isPublished: z.boolean(),
  issuedAt: z.number(),
});

const PURPOSE = 'preview';
const HOUR = 3_600_000;

/** A token for one text, good for PREVIEW_HOURS. */
export const issuePreviewToken = ({ documentId, locale, isPublished }: Preview): string => {
  const issuedAt = now().getTime();
  const expiresAt = new Date(issuedAt + previewHours(process.env) * HOUR);
  const claims: z.infer<typeof Claims> = { documentId, locale, isPublished, issuedAt };
  return signToken({ purpose: PURPOSE, expiresAt }, claims);
};

/** What a token is for, and when it was issued; undefined for anything that is no token of ours, or an old one. */
export const readPreviewToken = (token: unknown): (Preview & { issuedAt: Date }) | undefined => {
  const { data } = Claims.safeParse(readToken({ purpose: PURPOSE }, token));
  return data && { ...data, issuedAt: new Date(data.issuedAt) };
};
