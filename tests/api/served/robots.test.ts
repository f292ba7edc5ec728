import { get, put } from '../../helpers/http';
import { createApiToken } from '../../helpers/people';

const robots = async (): Promise<string> => (await get('/robots.txt')).body;

const save = async (data: object) => {
  const token = await createApiToken(['api::site.site.update']);
  expect((await put('/api/site', { token, body: { data } })).status).toBe(200);
};

it('robots.txt keeps robots out of the panel and the API', async () => {
  const { status, headers, body } = await get('/robots.txt');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(body).toMatch(/^User-agent: \*\nDisallow: \/admin\nDisallow: \/api\n/);
});

it('the lines of the site are added, and are gone with the next request once they are taken back', async () => {
  await save({ robots: 'Disallow: /drafts\r\n\r\nUser-agent: BadBot\nDisallow: /' });
  expect(await robots()).toContain(
    '\nDisallow: /api\nDisallow: /drafts\n\nUser-agent: BadBot\nDisallow: /\n',
  );
  await save({ robots: null });
  expect(await robots()).not.toContain('BadBot');
});
