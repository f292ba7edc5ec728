import { documents, type Fields } from './content';
import { type Answer, get, graphql, put } from './http';
import { adminToken, createApiToken } from './people';

const ARTICLE = 'api::article.article';

/** What a door answers to an update: `200`, or the status and the details of the error. */
export interface Told {
  status: number;
  details?: Fields;
}

/** A door through which the draft of an Article is changed. */
export interface SaveDoor {
  name: string;
  save: (documentId: string, data: Fields, locale?: string) => Promise<Told>;
}

let apiToken: Promise<string> | undefined;
const token = () => (apiToken ??= createApiToken());

const toldBy = ({ status, body }: Answer): Told => ({ status, details: body.error?.details });

const toldOf = (error: unknown): Told => {
  const { status, details } = error as Told;
  return { status, details };
};

const documentService: SaveDoor = {
  name: 'the Document Service',
  save: (documentId, data, locale) =>
    documents(ARTICLE)
      .update({ documentId, data, locale })
      .then(
        () => ({ status: 200 }),
        (error: unknown) => toldOf(error),
      ),
};

const rest: SaveDoor = {
  name: 'REST',
  save: async (documentId, data, locale = 'en') => {
    const path = `/api/articles/${documentId}?status=draft&locale=${locale}`;
    return toldBy(await put(path, { token: await token(), body: { data } }));
  },
};

const MUTATION = `mutation ($id: ID!, $data: ArticleInput!, $locale: I18NLocaleCode) {
  updateArticle(documentId: $id, data: $data, status: DRAFT, locale: $locale) { documentId }
}`;

const overGraphql: SaveDoor = {
  name: 'GraphQL',
  save: async (id, data, locale = 'en') => {
    const { errors } = await graphql(MUTATION, { id, data, locale }, await token());
    const error = errors?.[0].extensions.error;
    return error
      ? { status: error.details.code === 'EDIT_CONFLICT' ? 409 : 400, details: error.details }
      : { status: 200 };
  },
};

/** The route that the form of the panel uses. */
export const formPath = (documentId: string, locale = 'en'): string =>
  `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=${locale}`;

/** The form of the panel, which sends every field back. */
export const panel: SaveDoor = {
  name: 'the panel',
  save: async (documentId, data, locale) => {
    const path = formPath(documentId, locale);
    const admin = await adminToken();
    const loaded = (await get(path, { token: admin })).body.data as Fields;
    const form = Object.fromEntries(Object.entries(loaded).filter(([, value]) => !isCount(value)));
    return toldBy(await put(path, { token: admin, body: { ...form, ...data } }));
  },
};

const isCount = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'count' in value;

/** Every door. */
export const SAVE_DOORS = [documentService, rest, overGraphql, panel];

/** The revision of a version of an Article, as it is stored; null where there is no such version. */
export const revisionOf = async (
  documentId: string,
  locale = 'en',
  status: 'draft' | 'published' = 'draft',
): Promise<unknown> =>
  (await documents(ARTICLE).findOne({ documentId, locale, status }))?.revision ?? null;
