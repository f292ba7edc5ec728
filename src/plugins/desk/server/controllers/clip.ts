import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';

import { ClipParts, Clipped } from '../../../../api/article/domain/clip-requests';
import { proposeClip } from '../../../../api/article/operations/propose-clip';
import { saveClip } from '../../../../api/article/operations/save-clip';
import { type DocumentAccess, documentAccess } from '../../../../lib/admin-roles';
import { forewordError } from '../../../../lib/errors';
import { defaultLocale, localeCodes } from '../../../../lib/locales';
import { parse } from '../../../../lib/requests';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

/** The fields of an Article that parts of a page become. */
const FIELDS = {
  title: 'title',
  standfirst: 'excerpt',
  authors: 'authors',
  originallyPublishedOn: 'originallyPublishedOn',
  canonicalUrl: 'canonicalUrl',
  body: 'body',
  topics: 'topics',
} as const satisfies Partial<Record<keyof ClipParts, string>>;

export default {
  /** POST /desk/clip {text?, html?, url?, locale?}: a pasted page, taken apart; nothing is stored */
  async propose(ctx: Context) {
    const access = mayCreate(ctx);
    const { text, html, url, locale } = parse(Clipped, ctx.request.body);
    const chosen = await permittedLocale(access, locale);
    const clipping = { text: text ?? '', html: html ?? '' };
    ctx.body = { data: await proposeClip(clipping, { url: url ?? undefined, locale: chosen }) };
  },

  /** POST /desk/clip/save: the draft of an Article with its notes, of the parts of a page */
  async save(ctx: Context) {
    const access = mayCreate(ctx);
    const parts = parse(ClipParts, ctx.request.body);
    const locale = await permittedLocale(access, parts.locale);
    const fields = writtenFields(parts);
    if (!fields.every((field) => access.may('create', { locale }, field))) throw notAllowed();
    if (parts.notes?.length && !documentAccess(ctx.state.userAbility, NOTE).may('create')) {
      throw notAllowed();
    }
    const { user } = ctx.state as { user: { id: number } };
    const mayMake = (uid: UID.ContentType) =>
      documentAccess(ctx.state.userAbility, uid).may('create');
    ctx.status = 201;
    ctx.body = { data: await saveClip(parts, locale, { user: user.id, mayCreate: mayMake }) };
  },
};

/** The fields of the Article that will be written; of a component each of its own. */
const writtenFields = (parts: ClipParts): string[] => [
  ...(Object.entries(FIELDS) as [keyof typeof FIELDS, string][]).flatMap(([part, field]) =>
    isGiven(parts[part]) ? [field] : [],
  ),
  ...Object.entries(parts.source ?? {}).flatMap(([name, value]) =>
    isGiven(value) ? [`source.${name}`] : [],
  ),
];

const isGiven = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';

/** Before anything is read of what was sent: taking a page apart is for those who may make an Article of it. */
const mayCreate = (ctx: Context): DocumentAccess => {
  const access = documentAccess(ctx.state.userAbility, ARTICLE);
  if (!access.may('create')) throw notAllowed();
  return access;
};

const permittedLocale = async (
  access: DocumentAccess,
  locale: string | null | undefined,
): Promise<string> => {
  const chosen = locale ?? (await defaultLocale());
  if (!(await localeCodes()).includes(chosen)) {
    throw forewordError('PARAMETER_INVALID', 'locale: There is no such locale.', {
      field: 'locale',
    });
  }
  if (!access.may('create', { locale: chosen })) throw notAllowed();
  return chosen;
};

const notAllowed = () =>
  forewordError('NOT_ALLOWED', 'Your role has no permission to make this article.');
