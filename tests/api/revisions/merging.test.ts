import {
  createArticle,
  createAuthor,
  documents,
  type Fields,
  uniqueTitle,
} from '../../helpers/content';
import { type Answer, get, post, put } from '../../helpers/http';
import { adminToken } from '../../helpers/people';
import { formPath } from '../../helpers/revisions';
import { forgetVersions } from '../../helpers/versions';

const ARTICLE = 'api::article.article';

const newDraft = async (fields: Fields = {}): Promise<string> =>
  (await createArticle({ body: 'The first words.', ...fields }, 'draft')).documentId;

const read = (documentId: string) => documents(ARTICLE).findOne({ documentId, populate: '*' });

/** What a form of the panel is loaded with; its relations are sent as what is added and taken away. */
const load = async (documentId: string): Promise<Fields> => {
  const { body } = await get(formPath(documentId), { token: await adminToken() });
  const isCount = (value: unknown) =>
    typeof value === 'object' && value !== null && 'count' in value;
  return Object.fromEntries(Object.entries<unknown>(body.data).filter(([, one]) => !isCount(one)));
};

const save = async (documentId: string, form: Fields): Promise<Answer> =>
  put(formPath(documentId), { token: await adminToken(), body: form });

const publish = async (documentId: string, form: Fields): Promise<Answer> =>
  post(formPath(documentId).replace('?', '/actions/publish?'), {
    ...{ token: await adminToken(), body: form },
  });

const connected = (documentId: string) => ({ connect: [{ documentId }], disconnect: [] });

describe('two forms of one draft', () => {
  it('that changed other fields are both kept, and the second is told what is not its own', async () => {
    const documentId = await newDraft();
    const [first, second] = [await load(documentId), await load(documentId)];
    const title = uniqueTitle();
    expect((await save(documentId, { ...first, title })).status).toBe(200);

    const { body } = await save(documentId, { ...second, body: 'Other words.' });
    expect(body.meta.merged.by).toBe('Test Editor');
    expect(body.meta.merged.fields).toContain('title');
    expect(body.data).toMatchObject({ title, body: 'Other words.', revision: 3 });
    expect(await read(documentId)).toMatchObject({ title, body: 'Other words.', revision: 3 });
  });

  it('that changed one field differently are a conflict about that field alone, and nothing is stored', async () => {
    const documentId = await newDraft();
    const [first, second] = [await load(documentId), await load(documentId)];
    await save(documentId, { ...first, title: 'Theirs', body: 'Their words.' });
    const before = await read(documentId);

    const answer = await save(documentId, { ...second, title: 'Mine', robots: 'noindex' });
    expect([answer.status, answer.body.error.details]).toEqual([
      409,
      {
        ...{ code: 'EDIT_CONFLICT', fields: ['title'], by: 'Test Editor' },
        ...{ at: before?.updatedAt, revision: 2 },
      },
    ]);
    expect(await read(documentId)).toEqual(before);
  });

  it('that changed one field to the same are no conflict', async () => {
    const documentId = await newDraft();
    const [first, second] = [await load(documentId), await load(documentId)];
    const title = uniqueTitle();
    await save(documentId, { ...first, title });
    expect((await save(documentId, { ...second, title, body: 'More.' })).status).toBe(200);
    expect(await read(documentId)).toMatchObject({ title, body: 'More.' });
  });

  it('leave derived values derived: a stale excerpt and slug are not written by hand', async () => {
    const documentId = await newDraft();
    const [first, second] = [await load(documentId), await load(documentId)];
    await save(documentId, { ...first, body: 'What came second.' });
    await save(documentId, { ...second, robots: 'noindex' });
    expect(await read(documentId)).toMatchObject({ excerpt: 'What came second.' });
    await documents(ARTICLE).update({ documentId, data: { body: 'What came third.' } });
    expect(await read(documentId)).toMatchObject({ excerpt: 'What came third.' });
  });

  it('that added different Authors are a conflict, and one that touched none keeps the other’s', async () => {
    const documentId = await newDraft();
    const [ann, ben] = [(await createAuthor()).documentId, (await createAuthor()).documentId];
    const [first, second, third] = [
      await load(documentId),
      await load(documentId),
      await load(documentId),
    ];
    await save(documentId, { ...first, authors: connected(ann) });
    const none = { connect: [], disconnect: [] };
    expect((await save(documentId, { ...second, authors: none, body: 'x' })).status).toBe(200);
    expect((await read(documentId))?.authors).toMatchObject([{ documentId: ann }]);
    const answer = await save(documentId, { ...third, authors: connected(ben) });
    expect(answer.body.error.details.fields).toEqual(['authors']);
  });

  it('may be many saves apart', async () => {
    const documentId = await newDraft();
    const stale = await load(documentId);
    for (const words of ['One.', 'Two.', 'Three.']) {
      await documents(ARTICLE).update({ documentId, data: { body: words } });
    }
    const answer = await save(documentId, { ...stale, robots: 'noindex' });
    expect(answer.body.data).toMatchObject({ body: 'Three.', robots: 'noindex', revision: 5 });
  });
});

it('Publish in a stale form is merged likewise, and refused likewise', async () => {
  const documentId = await newDraft();
  const [first, second, third] = [
    await load(documentId),
    await load(documentId),
    await load(documentId),
  ];
  const title = uniqueTitle();
  await save(documentId, { ...first, title });
  const { body } = await publish(documentId, { ...second, body: 'Ready.' });
  expect(body.meta.merged).toMatchObject({ by: 'Test Editor' });
  const published = await documents(ARTICLE).findOne({ documentId, status: 'published' });
  expect(published).toMatchObject({ title, body: 'Ready.' });

  const refused = await publish(documentId, { ...third, title: 'Mine' });
  expect(refused.body.error.details).toMatchObject({ code: 'EDIT_CONFLICT', fields: ['title'] });
});

it('a form that is not stale is told of no merge', async () => {
  const documentId = await newDraft();
  const { body } = await save(documentId, { ...(await load(documentId)), body: 'x' });
  expect(body.meta).not.toHaveProperty('merged');
});

it('a form from before anything that is known is refused as a whole', async () => {
  const documentId = await newDraft();
  const stale = await load(documentId);
  await documents(ARTICLE).update({ documentId, data: { title: uniqueTitle() } });
  await forgetVersions(documentId);
  const answer = await save(documentId, { ...stale, body: 'Mine.' });
  expect(answer.body.error.details).toMatchObject({ code: 'EDIT_CONFLICT', revision: 2 });
});
