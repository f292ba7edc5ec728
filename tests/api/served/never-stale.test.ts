import { documents } from '../../helpers/content';
import { discussionRow } from '../../helpers/conversation';
import { load } from '../../helpers/foreword';
import { get, send } from '../../helpers/http';
import { createApiToken, createReaders } from '../../helpers/people';
import { setRules } from '../../helpers/rules';
import { type Desk, type Scene, setScene, WRITE_KINDS } from '../../helpers/write-kinds';

/** After every kind of write: what is cached outside of `/api` is what would be made afresh. */

const { responseCache } = load('./lib/http-cache') as { responseCache: { clear: () => void } };

let desk: Desk;
let scene: Scene;
let topic: string;
let file: string;

beforeAll(async () => {
  await setRules();
  const readers = (await createReaders(4)).map(({ token }) => token);
  desk = { ask: send, apiToken: await createApiToken(), readers };
  scene = await setScene(desk);
  const found = await documents('api::topic.topic').findOne({ documentId: scene.topic });
  topic = String(found?.slug);
  const { id } = await discussionRow({ documentId: scene.article });
  file = `/sitemaps/${Math.floor(id / 500) + 1}.xml`;
});

afterAll(() => setRules());

const addresses = (): string[] => [
  '/feeds/articles.rss',
  `/feeds/articles.atom?topic=${topic}`,
  `/feeds/articles.json?author=${scene.author}`,
  '/feeds/comments.rss',
  `/feeds/articles/${scene.slug}/comments.atom`,
  '/feeds/corrections.json',
  ...['/sitemap.xml', '/sitemap-news.xml', file, '/robots.txt'],
];

it.each(Object.entries(WRITE_KINDS))(
  'when %s, nothing served shows the former state',
  async (_name, write) => {
    await Promise.all(addresses().map((address) => get(address)));
    await write(desk, scene);
    const cached = await Promise.all(addresses().map((address) => get(address)));
    responseCache.clear();
    const afresh = await Promise.all(addresses().map((address) => get(address)));
    expect(cached.map(({ status, body }, at) => [addresses()[at], status, body])).toEqual(
      afresh.map(({ status, body }, at) => [addresses()[at], status, body]),
    );
  },
);
