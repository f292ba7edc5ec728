import type { UID } from '@strapi/strapi';
import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { Locale } from '../../../../api/comment/domain/requests';
import { documentAccess } from '../../../../lib/admin-roles';
import { forewordError } from '../../../../lib/errors';
import { defaultLocale } from '../../../../lib/locales';
import {
  type NamedRelation,
  namedRelation,
  namesIn,
  obtainNamed,
  searchNamed,
} from '../../../../lib/named-documents';
import { parse } from '../../../../lib/requests';

const LONGEST = 300;

const Field = z.strictObject({ type: z.string().max(255), field: z.string().max(255) });

const Search = Field.extend({ words: z.string().max(LONGEST).default('') });

const Shown = Field.extend({
  documents: z
    .string()
    .max(5_000)
    .transform((ids) => ids.split(',')),
  locale: Locale,
});

const Wanted = Field.extend({
  name: z
    .string()
    .max(LONGEST)
    .refine((name) => name.trim() !== '', 'must not be empty'),
});

export default {
  /** GET /desk/names?type=&field=&words=: who can be named in a field */
  async find(ctx: Context) {
    const { words, ...place } = parse(Search, ctx.query);
    ctx.body = { data: await searchNamed(permitted(ctx, place), words) };
  },

  /**
   * GET /desk/names/shown?type=&field=&documents=&locale=: who is named in documents of a list. Of what the caller may
   * not read it says nothing: the list has a column for it all the same.
   */
  async findShown(ctx: Context) {
    const { documents, locale, ...place } = parse(Shown, ctx.query);
    const relation = relationAt(place);
    const access = documentAccess(ctx.state.userAbility, place.type);
    const where = {
      uid: place.type as UID.ContentType,
      field: place.field,
      locale: locale ?? (await defaultLocale()),
    };
    ctx.body = {
      data: await namesIn(where, relation, documents, (document) =>
        access.may('read', document, place.field),
      ),
    };
  },

  /** POST /desk/names: who has this name, made if there is nobody and the role may make them */
  async obtain(ctx: Context) {
    const { name, ...place } = parse(Wanted, ctx.request.body);
    const relation = permitted(ctx, place);
    const { user } = ctx.state as { user: { id: number } };
    const mayCreate = documentAccess(ctx.state.userAbility, relation.target).may('create');
    const { found, isNew } = await obtainNamed(relation, name, { user: user.id, mayCreate });
    if (found.length === 0)
      throw notAllowed('There is nobody of this name, and your role may add nobody.');
    ctx.body = { data: { found, isNew } };
  },
};

const relationAt = ({ type, field }: z.infer<typeof Field>): NamedRelation => {
  const relation = namedRelation(type, field);
  if (relation) return relation;
  throw forewordError('PARAMETER_INVALID', 'field: No names are typed there.', { field: 'field' });
};

/** A field with names that the caller may read or fill. */
const permitted = (ctx: Context, place: z.infer<typeof Field>): NamedRelation => {
  const relation = relationAt(place);
  const access = documentAccess(ctx.state.userAbility, place.type);
  const mayAsk = (['read', 'create', 'update'] as const).some((action) =>
    access.may(action, undefined, place.field),
  );
  if (!mayAsk) throw notAllowed('Your role has no permission for this field.');
  return relation;
};

const notAllowed = (message: string) => forewordError('NOT_ALLOWED', message);
