import { createAdmin, createAdminOfRole, type TestAdmin } from '../helpers/admins';
import { createArticle, createNote } from '../helpers/content';
import { moment } from '../helpers/conversation';
import { get, post, put, remove } from '../helpers/http';
import { app } from '../helpers/foreword';
import { createReader } from '../helpers/people';

const PATH = '/desk/presence';

let maria: TestAdmin;
let robin: TestAdmin;

interface Place {
  type: string;
  document: string;
  locale?: string;
}

const open = ({ token }: { token: string }, body: object) => put(PATH, { token, body });

const close = ({ token }: { token: string }, place: Place) =>
  remove(`${PATH}?${new URLSearchParams({ ...place }).toString()}`, { token });

const newArticle = async (): Promise<Place> => ({
  type: 'article',
  document: (await createArticle({}, 'draft')).documentId,
});

/** Lets so many seconds pass for all that has been said so far. */
const wait = async (seconds: number): Promise<void> => {
  const { connection } = app().db;
  const rows: { id: number; at: Date | number }[] = await connection('presences').select(
    'id',
    'at',
  );
  for (const { id, at } of rows) {
    const earlier = moment(new Date(at).getTime() - seconds * 1000);
    await connection('presences').where({ id }).update({ at: earlier });
  }
};

beforeAll(async () => {
  maria = await createAdminOfRole('strapi-editor');
  robin = await createAdminOfRole('strapi-editor');
});

describe('who has a document open', () => {
  it('learns who else has, and not of themselves', async () => {
    const place = await newArticle();
    expect((await open(maria, place)).body).toEqual({ data: [] });
    expect((await open(robin, place)).body).toEqual({ data: [{ name: maria.name }] });
    expect((await open(maria, place)).body).toEqual({ data: [{ name: robin.name }] });
  });

  it('is told apart by document, type and locale', async () => {
    const place = await newArticle();
    const note = await createNote({ documentId: place.document }, {}, 'draft');
    await open(maria, place);
    for (const other of [
      await newArticle(),
      { ...place, locale: 'fr' },
      { type: 'note', document: note.documentId },
    ]) {
      expect((await open(robin, other)).body.data ?? []).toEqual([]);
    }
    await open(maria, { type: 'note', document: note.documentId });
    const answer = await open(robin, { type: 'note', document: note.documentId });
    expect(answer.body.data).toEqual([{ name: maria.name }]);
  });

  it('is gone as soon as they close it', async () => {
    const place = await newArticle();
    await open(maria, place);
    expect((await close(maria, place)).status).toBe(204);
    expect((await open(robin, place)).body.data).toEqual([]);
  });

  it('is gone within a minute of the last word of them, and stays while they say so', async () => {
    const place = await newArticle();
    await open(maria, place);
    await wait(30);
    await open(maria, place);
    await wait(30);
    expect((await open(robin, place)).body.data).toEqual([{ name: maria.name }]);
    await wait(30);
    expect((await open(robin, place)).body.data).toEqual([]);
  });

  it('is one person, however often and at once they say so', async () => {
    const place = await newArticle();
    await Promise.all(Array.from({ length: 10 }, () => open(maria, place)));
    expect((await open(robin, place)).body.data).toEqual([{ name: maria.name }]);
    await close(maria, place);
    expect((await open(robin, place)).body.data).toEqual([]);
  });

  it('leaves no rows of earlier days behind', async () => {
    await open(maria, await newArticle());
    await wait(86_400);
    await open(robin, await newArticle());
    const rows = await app().db.query('api::presence.presence').findMany({});
    expect(rows).toHaveLength(1);
  });
});

describe('presence is refused', () => {
  it('to those who may not read the document', async () => {
    const place = await newArticle();
    const nobody = await createAdmin('Nobody', []);
    expect((await open(nobody, place)).body.error.details.code).toBe('NOT_ALLOWED');
    expect((await close(nobody, place)).status).toBe(403);
    const reader = await createReader();
    expect((await open(reader, place)).status).toBe(401);
    expect((await put(PATH, { body: place })).status).toBe(401);
  });

  it.each([
    [{}],
    [{ type: 'comment', document: 'a' }],
    [{ type: 'article' }],
    [{ type: 'article', document: 7 }],
    [{ type: 'article', document: 'x'.repeat(300) }],
    [{ type: 'article', document: 'a', locale: { $ne: 1 } }],
    [{ type: 'article', document: 'a', name: 'Somebody else' }],
  ])('for %j', async (body) => {
    const answer = await open(maria, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.code).toBe('PARAMETER_INVALID');
  });

  it('for a document that is not there', async () => {
    expect((await open(maria, { type: 'article', document: 'nowhere' })).status).toBe(404);
  });

  it('through the doors of content types', async () => {
    const token = maria.token;
    expect((await get('/api/presences')).status).toBe(404);
    const path = '/content-manager/collection-types/api::presence.presence';
    expect((await get(path, { token })).status).toBe(403);
    expect((await post(path, { token, body: {} })).status).toBe(403);
  });
});
