import { type Database, sqliteIn } from '../helpers/durability/databases';
import { type Disk, limitedFiles, smallDisk } from '../helpers/durability/full-disk';
import { findHalves } from '../helpers/durability/half-written';
import { recount, RECOUNT } from '../helpers/durability/recount';
import { type Instance, startInstance } from '../helpers/instance';
import {
  type Answer,
  ask,
  deskToken,
  openNewsroom,
  post,
  registerReader,
  say,
} from '../helpers/newsroom';

/** Large enough that no space which SQLite has already will do for many. */
const BODY = 'Words of a long article. '.repeat(20_000);

/** More of them than any of these disks can hold. */
const MANY = 60;

const isUnavailable = ({ status, headers, body }: Answer) => {
  const details = body.error?.details ?? body.errors?.[0]?.extensions?.error?.details;
  return [status, headers.get('retry-after'), details?.code];
};

const UNAVAILABLE = [503, '5', 'SERVICE_UNAVAILABLE'];

describe.each([
  ['a disk that is full', smallDisk],
  ['a file that may not grow', limitedFiles],
])('on %s', (name, make) => {
  let disk: Disk;
  let database: Database;
  let instance: Instance;
  let slug: string;
  let token: string;
  let readerToken: string;
  const acknowledged: string[] = [];

  const publish = async (): Promise<Answer> => {
    const title = `${name}, ${acknowledged.length} before`;
    const answer = await post(instance, '/api/articles', { data: { title, body: BODY } }, token);
    if (answer.status < 300) acknowledged.push(title);
    return answer;
  };

  beforeAll(async () => {
    disk = make();
    database = sqliteIn(disk.folder, `${make.name}.db`);
    instance = await startInstance(database.environment, RECOUNT);
    const newsroom = await openNewsroom(instance);
    ({ slug } = newsroom);
    token = await deskToken(instance, newsroom.adminToken);
    readerToken = (await registerReader(instance)).token;
    expect((await say(instance, slug, readerToken, 'There was room')).status).toBe(201);
  }, 300_000);

  afterAll(async () => {
    await instance.kill();
    disk.remove();
  });

  it('writes that find no room get 503 SERVICE_UNAVAILABLE, and everything can still be read', async () => {
    disk.fill(instance);
    let answer = await publish();
    while (answer.status < 300 && acknowledged.length < MANY) answer = await publish();
    expect(isUnavailable(answer)).toEqual(UNAVAILABLE);

    expect(isUnavailable(await publish())).toEqual(UNAVAILABLE);
    const query = 'mutation ($data: ArticleInput!) { createArticle(data: $data) { documentId } }';
    const variables = { data: { title: 'Over GraphQL', body: BODY } };
    const overGraphql = await post(instance, '/graphql', { query, variables }, token);
    expect(isUnavailable(overGraphql)).toEqual(UNAVAILABLE);

    for (const path of [`/api/articles/${slug}`, `/api/articles/${slug}/comments`, '/api/topics']) {
      expect([path, (await ask(instance, path)).status]).toEqual([path, 200]);
    }
  }, 180_000);

  it('writes succeed once there is room, and nothing was lost or half written', async () => {
    const { pid } = instance.process;
    disk.free(instance);
    expect((await publish()).status).toBe(201);
    expect((await say(instance, slug, readerToken, 'There is room again')).status).toBe(201);
    expect(instance.process.pid).toBe(pid);
    expect(instance.process.exitCode).toBeNull();

    const rows = await database.query<{ title: string }>(
      "SELECT title FROM articles WHERE published_at IS NOT NULL AND slug LIKE '%before'",
    );
    expect(rows.map(({ title }) => title).sort()).toEqual([...acknowledged].sort());
    expect(await findHalves(database.query)).toEqual([]);
    expect(database.check()).toEqual([]);
    expect(await recount(instance)).toEqual([]);
  }, 180_000);
});
