import { createAdmin } from '../helpers/admins';
import { createArticle, createNote } from '../helpers/content';
import { post } from '../helpers/http';
import { publicAddress } from '../../src/lib/env';

const HOST = publicAddress(process.env);
const IMAGE = `![A tern](${HOST}/uploads/tern.jpg)`;

describe('addresses of our own uploads', () => {
  it('are stored without a host in Articles and notes, and sent with it in html', async () => {
    const article = await createArticle({ body: `Words.\n\n${IMAGE}` });
    expect(article.body).toBe('Words.\n\n![A tern](/uploads/tern.jpg)');
    expect(article.html).toContain('/uploads/tern.jpg"');
    const note = await createNote(article, { body: IMAGE });
    expect(note.body).toBe('![A tern](/uploads/tern.jpg)');
  });

  it('stay whole where they are links by themselves, and so do those of other sites', async () => {
    const body = `${HOST}/uploads/a.pdf\n\n![](https://example.org/uploads/a.jpg)`;
    expect((await createArticle({ body })).body).toBe(body);
  });
});

describe('what readers will not see of a body', () => {
  const PATH = '/desk/left-out';

  it('is told to admin users', async () => {
    const { token } = await createAdmin('Nobody', []);
    const body =
      '<iframe src="https://example.org/player"></iframe>\n\n<a href="javascript:b">a</a>';
    expect(await post(PATH, { token, body: { body } })).toMatchObject({
      status: 200,
      body: {
        data: [
          { kind: 'frame', host: 'example.org' },
          { kind: 'link', host: null },
        ],
      },
    });
  });

  it('is told to nobody else, and of nothing but text', async () => {
    expect((await post(PATH, { body: { body: 'Words.' } })).status).toBe(401);
    const { token } = await createAdmin('Nobody', []);
    for (const body of [{}, { body: 1 }, { body: null }, { body: 'a', type: 'b' }]) {
      expect(await post(PATH, { token, body })).toMatchObject({
        status: 400,
        body: { error: { details: { code: 'PARAMETER_INVALID' } } },
      });
    }
  });
});
