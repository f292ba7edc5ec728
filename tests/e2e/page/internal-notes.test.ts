import { demoContent } from '../../../src/demo/content';
import { baseUrl } from '../helpers/api';
import { useBrowser } from '../helpers/browser';
import { showWholeList } from '../helpers/reader';

const browser = useBrowser();

/** Words of the internal notes in the sample content. */
const SECRETS = [
  'grey cabinet',
  'INTERNAL, not for readers',
  'The apprentices have still not said',
];

const DOORS = [
  '/api/editor-notes?pagination[pageSize]=100',
  '/api/editor-notes?filters[visibility]=internal',
  '/api/articles?populate=*',
  '/api/articles?populate[notes][populate]=*',
  '/api/articles?status=draft&populate=*',
  '/api/articles/the-23-52-to-sarn-junction?populate=*',
  '/api/articles/what-the-press-on-tollgate-row-still-knows',
  '/api/authors?populate=*',
];

const secretsIn = (text: string) => SECRETS.filter((secret) => text.includes(secret));

describe('the text of an internal note', () => {
  it('is the one that the sample content has', () => {
    const notes = demoContent.articles.flatMap((article) => article.notes);
    const internal = notes.filter(({ visibility }) => visibility === 'internal');
    expect(secretsIn(internal.map(({ body }) => body).join('\n'))).toEqual(SECRETS);
  });

  it('is on no page, and in no response that a page gets', async () => {
    const page = await browser.visit();
    const answers: Promise<string>[] = [];
    page.on('response', (response) => answers.push(response.text()));

    await page.goto('/');
    await showWholeList(page);
    const seen = [await page.content()];
    await page.getByRole('link', { name: 'The 23:52 to Sarn Junction' }).click();
    await page.getByRole('note', { name: 'Wren Ashlock Clarification' }).waitFor();
    await page.getByRole('heading', { name: '6 Comments' }).waitFor();
    seen.push(await page.content());

    const everything = [...seen, ...(await Promise.all(answers))];
    expect(everything.flatMap(secretsIn)).toEqual([]);
    expect(everything.join()).toContain('suspended for overhaul');
  });

  it.each(DOORS)('is not in %s', async (door) => {
    const answer = await fetch(`${baseUrl()}${door}`);
    expect(secretsIn(await answer.text())).toEqual([]);
  });

  it('is not in GraphQL, where public notes are', async () => {
    const query = '{ articles { notes { body html } } editorNotes { body html } }';
    const answer = await fetch(`${baseUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const text = await answer.text();
    expect(text).toContain('suspended for overhaul');
    expect(secretsIn(text)).toEqual([]);
  });
});
