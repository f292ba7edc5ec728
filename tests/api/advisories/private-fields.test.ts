import { createArticle, createAuthor, createNote, type TestDocument } from '../../helpers/content';
import { app } from '../../helpers/foreword';
import { get, graphql } from '../../helpers/http';
import { adminToken, createReader } from '../../helpers/people';

/** What docs/security/advisories.md says of leaks of private fields. */

const COLLECTIONS = ['articles', 'authors', 'topics', 'editor-notes', 'discussions'];

let article: TestDocument;

beforeAll(async () => {
  article = await createArticle({ authors: [(await createAuthor()).documentId] });
  await createNote(article);
});

const refused = async (queries: string[]): Promise<void> => {
  for (const collection of COLLECTIONS) {
    for (const query of queries) {
      const { status, body } = await get(`/api/${collection}?${query}`);
      expect([collection, query, status]).toEqual([collection, query, 400]);
      expect(body.data).toBeNull();
    }
  }
};

it('CVE-2023-22894: private fields of admin users and Readers cannot be filtered by', () =>
  refused([
    'filters[createdBy][email][$startsWith]=a',
    'filters[updatedBy][password][$startsWith]=$2',
    'filters[createdBy][resetPasswordToken][$notNull]=true',
    'filters[$or][0][createdBy][firstname][$contains]=a',
    'filters[$not][updatedBy][registrationToken][$null]=true',
    'sort=createdBy.password',
  ]));

it('CVE-2023-34235: private fields cannot be filtered by the table names of a query', () =>
  refused([
    'filters[t0.created_by_id][$notNull]=true',
    'filters[t1.email][$startsWith]=a',
    'filters[$or][0][t2.password][$startsWith]=$2',
    'sort=t0.created_by_id',
    'fields[0]=t0.*',
  ]));

it('CVE-2024-56143: private fields cannot be filtered by `lookup`, which the Document Service accepts', () =>
  refused([
    'lookup[createdBy][email][$startsWith]=a',
    'lookup[updatedBy][resetPasswordToken][$startsWith]=a',
    'filters[$lookup][createdBy][email][$startsWith]=a',
    'filters[lookup][createdBy][email]=a',
  ]));

it('CVE-2026-27886: private fields cannot be filtered by a parameter that only deeper layers know', async () => {
  const queries = ['where', 'where[$and][0]', '_where', '$where', 'select', 'having', 'params'].map(
    (name) => `${name}[updatedBy][resetPasswordToken][$startsWith]=a`,
  );
  await refused(queries);
  for (const query of queries) {
    const { status } = await get(`/api/articles/${article.documentId}?${query}`);
    expect([query, status]).toEqual([query, 400]);
  }
});

it('CVE-2023-34093: private fields are in no response, whatever is populated', async () => {
  const { token } = await createReader();
  const privateNames = Object.values(app().contentTypes)
    .filter(({ uid }) => uid.startsWith('api::') || uid === 'plugin::users-permissions.user')
    .flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([name, attribute]) =>
        (attribute as { private?: boolean }).private === true ? [name] : [],
      ),
    );
  // In some content types private, in others not.
  const everywhere = privateNames.filter(
    (name) => !['locale', 'localizations', 'title'].includes(name),
  );
  expect(everywhere).toEqual(
    expect.arrayContaining(['createdBy', 'resetPasswordToken', 'account']),
  );
  for (const caller of [undefined, token]) {
    for (const collection of COLLECTIONS) {
      const { status, body } = await get(`/api/${collection}?populate=*`, { token: caller });
      expect(status).toBe(200);
      for (const name of everywhere) {
        expect(JSON.stringify(body)).not.toContain(`"${name}":`);
      }
    }
  }
});

it('CVE-2023-34093: private fields are not in the GraphQL schema', async () => {
  for (const field of ['createdBy { email }', 'updatedBy { id }', 'slugIsDerived']) {
    const { errors } = await graphql(`{ articles { ${field} } }`);
    expect([field, errors?.[0].extensions.code]).toEqual([field, 'GRAPHQL_VALIDATION_FAILED']);
  }
});

it('CVE-2023-36472: the panel itself receives no password and no token of a Reader', async () => {
  const resetPasswordToken = 'a-token-that-opens-an-account';
  const { documentId } = await createReader({ resetPasswordToken, password: 'correct horse' });
  const token = await adminToken();
  const path = '/content-manager/collection-types/plugin::users-permissions.user';
  for (const address of [path, `${path}/${documentId}`, `${path}?populate=*`]) {
    const { status, body } = await get(address, { token });
    expect([address, status]).toEqual([address, 200]);
    expect(JSON.stringify(body)).not.toMatch(/a-token-that-opens|\$2[aby]\$/);
  }
  const idsBy = async (guess: string) => {
    const { body } = await get(`${path}?filters[resetPasswordToken][$startsWith]=${guess}`, {
      token,
    });
    return (body.results as { id: number }[] | undefined)?.map(({ id }) => id);
  };
  expect(await idsBy('a-token')).toEqual(await idsBy('another'));
});
