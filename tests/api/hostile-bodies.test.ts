import { createArticle, documents, uniqueTitle } from '../helpers/content';
import { HOSTILE_BODIES } from '../helpers/hostile-bodies';
import { get, post } from '../helpers/http';
import { createApiToken } from '../helpers/people';

/** How long readers wait meanwhile is asserted in `tests/timing/hostile-bodies.test.ts`. */
it.each(HOSTILE_BODIES)(
  'a body of $name is saved, and readers get answers meanwhile',
  async ({ body }) => {
    const token = await createApiToken();
    const { slug } = await createArticle();
    const data = { title: uniqueTitle('Hostile'), body };
    const [saved, read] = await Promise.all([
      post('/api/articles', { token, body: { data } }),
      get(`/api/articles/${slug}`),
    ]);
    expect([saved.status, read.status]).toEqual([201, 200]);
    // Tests that go through all Articles would read it again and again.
    await documents('api::article.article').delete({ documentId: saved.body.data.documentId });
  },
);
