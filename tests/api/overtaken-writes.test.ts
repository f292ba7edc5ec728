import { createArticle, type TestDocument } from '../helpers/content';
import { post, put } from '../helpers/http';
import { createApiToken } from '../helpers/people';

let article: TestDocument;
let token: string;

beforeAll(async () => {
  article = await createArticle();
  token = await createApiToken();
});

it('notes that are written while their Article is repeatedly published are all saved', async () => {
  const writeNote = (n: number) =>
    post('/api/editor-notes', {
      token,
      body: { data: { article: article.documentId, kind: 'foreword', body: `Note ${n}` } },
    });
  const publish = (n: number) =>
    put(`/api/articles/${article.documentId}`, { token, body: { data: { title: `Title ${n}` } } });

  for (let round = 0; round < 5; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => [writeNote(n), publish(n)]).flat(),
    );
    expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
  }
});
