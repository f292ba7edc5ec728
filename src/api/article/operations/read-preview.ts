import { type CallerState, refuseDrafts } from '../../../lib/access';
import { forewordError } from '../../../lib/errors';
import { type Question, readDraft } from '../../../lib/reader';
import { openPreview } from './open-preview';

type Query = Record<string, unknown>;

interface Request {
  state: CallerState;
  /** A document id or a slug. */
  id: string;
  /** The query of the request, with the token. */
  query: Query;
  /** What is sent where the client names nothing. */
  one: Question;
  /** Strapi's checks of the rest of the query: throws, or answers with what of it the caller may ask. */
  check: (rest: Query) => Promise<Query>;
}

/**
 * The text that the token in a query opens, in the shape that everybody gets once it is published.
 *
 * @throws PREVIEW_INVALID, and what a query without a token is refused with
 */
export const readPreview = async ({ state, id, query, one, check }: Request): Promise<object> => {
  const { preview: token, locale, ...others } = query;
  const preview = await openPreview(token, { id, locale });
  // A client that asks for drafts wherever it may says so here too.
  const { status = 'draft', ...rest } = others;
  if (status !== 'draft' && status !== 'published') throw invalid('status');
  refuseDrafts(state, rest);

  const read = (asked: Query) => readDraft(state, UID, { ...preview, query: asked, one });
  const text = (await read(rest)) ?? (await read(asked(await check(rest))));
  // What only drafts have, and what Strapi would populate in ways of its own.
  if (!text) throw invalid(rest.populate === undefined ? 'fields' : 'populate');
  return text;
};

const UID = 'api::article.article';

const asked = ({ fields, populate }: Query): Query => ({
  ...(fields !== undefined && { fields }),
  ...(populate !== undefined && { populate }),
});

const invalid = (field: string) =>
  forewordError('PARAMETER_INVALID', `${field}: A preview cannot be asked for this.`, { field });
