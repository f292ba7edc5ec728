import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
} from '../../helpers/content';
import { comment } from '../../helpers/conversation';
import { get, put } from '../../helpers/http';
import { createApiToken, createReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

/** What would end a script, an attribute or a title, turn the direction, or is no character at all. */
const HOSTILE = [
  `</script><script>alert(1)</script><!--`,
  `</title><img src=x onerror=alert(1)>"'\`>`,
  `" onfocus="alert(1)" autofocus x="`,
  `javascript:alert(1)`,
  `{{7*7}}\${7*7}<%= 7 %>`,
  `\u202Eשלום\u2066 \u2028\u2029 \u0007 \uFFFE \u{1F469}\u200D\u{1F680}`,
].join(' ');

const read = async (path: string): Promise<string> => (await get(path)).body;

/** The tags of a page outside of what is data to a browser. */
const tagsIn = (html: string): string[] =>
  html.replaceAll(/<script type="application\/[^>]*>[^<]*<\/script>/g, '').match(/<[^!/][^>]*>/g) ??
  [];

it('nothing that somebody has written becomes a tag, an attribute or a script of a page', async () => {
  await setRules({ moderation: 'post', maxLinks: 100 });
  const token = await createApiToken(['api::site.site.update']);
  const author = await createAuthor({ name: HOSTILE.slice(0, 200), bio: HOSTILE });
  const topic = await documents('api::topic.topic').create({
    data: { name: HOSTILE.slice(0, 200), description: HOSTILE },
  });
  const cover = await createFile();
  const article = await createArticle({
    ...{ title: HOSTILE, body: HOSTILE, excerpt: HOSTILE, cover: cover.id },
    ...{ authors: [author.documentId], topics: [topic.documentId] },
    seo: { title: HOSTILE.slice(0, 300), description: HOSTILE },
    source: {
      ...{ name: HOSTILE.slice(0, 300), url: 'https://a.example/?q=%22%3E&x=' },
      ...{ licence: HOSTILE.slice(0, 300), creditLine: HOSTILE.slice(0, 400) },
    },
  });
  await createNote(article, {
    body: HOSTILE,
    signature: HOSTILE.slice(0, 300),
    kind: 'correction',
  });
  const reader = await createReader({ displayName: `"><i>Ann ${Date.now()}` });
  await comment(reader, article, HOSTILE);
  await put('/api/site', { token, body: { data: { name: HOSTILE, description: HOSTILE } } });
  const pages: string[] = [];
  for (const path of ['/', `/articles/${article.slug}`, '/nowhere']) pages.push(await read(path));
  for (const path of [`/topics/${topic.slug}`, `/authors/${author.slug}`]) {
    pages.push(await read(path));
  }
  await put('/api/site', { token, body: { data: { name: null, description: null } } });

  for (const page of pages) {
    const tags = tagsIn(page);
    const scripts = tags.filter((tag) => tag.startsWith('<script'));
    expect(scripts).toEqual(['<script type="module" src="/js/page.js">']);
    for (const tag of tags) {
      expect(tag.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/\son\w+=|srcdoc|style=/i);
      expect(tag).not.toMatch(/(?:href|src)="\s*javascript:/i);
    }
    for (const [, json = ''] of page.matchAll(
      /<script type="application\/[^>]*>([^<]*)<\/script>/g,
    )) {
      expect(() => JSON.parse(json)).not.toThrow();
    }
    // eslint-disable-next-line no-control-regex
    expect(page).not.toMatch(/[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFE]/);
    expect(page.endsWith('</html>')).toBe(true);
  }
});

it.each([
  '/articles/%00',
  '/articles/%E0%A4%A',
  '/articles/..%2F..%2Fetc',
  `/articles/${'a'.repeat(3_000)}`,
  '/articles/x?sort[]=a&cursor[x]=1&page=9',
  '/?page[]=1&locale[]=he',
  '/topics/%22%3E%3Cscript%3E',
  '/authors/x?page=%00',
  '/%3Cscript%3E',
  '/he%2Farticles/x',
  '/article.html?slug=%0d%0aSet-Cookie:x&locale=%0d%0a',
  '/articles/x?preview[]=a&preview[]=b',
  '/api/oembed?url=http%3A%2F%2Flocalhost%3A1337%2Farticles%2F%2500',
])('%s is no server error, and nothing of it stands in the answer as a tag', async (path) => {
  const { status, headers, body } = await get(path);
  expect(status).toBeLessThan(500);
  expect(String(body)).not.toContain('<script>');
  expect(headers.get('set-cookie')).toBeNull();
});
