import { readdirSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';

import type { MediaRecord, SiteRecord } from '../../../src/import/records';
import { get } from '../../helpers/http';
import { anArticle, aSite, dryRunOf, importFiles } from '../../helpers/import';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Answer = (answer: http.ServerResponse, path: string, times: number) => void;

const sendPixel: Answer = (answer) => {
  answer.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL);
};

let server: http.Server;
let answerWith: Answer = sendPixel;
const asked = new Map<string, number>();
let host = '';

beforeAll(async () => {
  server = http.createServer((request, answer) => {
    const path = request.url ?? '';
    const times = (asked.get(path) ?? 0) + 1;
    asked.set(path, times);
    answerWith(answer, path, times);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  asked.clear();
  answerWith = sendPixel;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** A site on the server, whose address no other test has. */
const ownSite = (): SiteRecord => {
  const { id } = aSite();
  return aSite({ id: id.replace(/^https:\/\/([^.]+).*$/, `http://${host}/$1`) });
};

const aFile = (id: string, url: string): MediaRecord => ({
  ...{ kind: 'media', id, url, path: null },
  ...{ title: null, alt: null, caption: null, createdAt: null },
});

const leftovers = (): string[] =>
  readdirSync(os.tmpdir()).filter((name) => name.startsWith('foreword-media-'));

it('files are fetched from the site, as covers and in texts, and never again', async () => {
  const site = ownSite();
  const url = `${site.id}/uploads/pixel.png`;
  const records = [
    site,
    anArticle('1', { slug: 'with-fetched', cover: 'm', body: `![a pixel](${url})` }),
    aFile('m', url),
  ];
  const { counts } = await importFiles([records], { mediaHosts: [] });
  expect(counts.media).toEqual({ created: 1 });
  const { body } = await get('/api/articles/with-fetched');
  expect(body.data).toMatchObject({ cover: { mime: 'image/png', name: 'pixel.png' } });
  expect(body.data.body).toBe(`![a pixel](${body.data.cover.url})`);

  expect((await importFiles([records], { mediaHosts: [] })).counts.media).toEqual({ unchanged: 1 });
  expect([...asked.values()]).toEqual([1]);
  expect(leftovers()).toEqual([]);
});

it('files are fetched from other hosts only where these are named', async () => {
  const records = () => [aSite(), aFile('1', `http://${host}/other/pixel.png`)];
  const { counts, losses } = await importFiles([records()], { mediaHosts: [] });
  expect(counts.media).toEqual({ 'left-out': 1 });
  expect(losses[0]?.reason).toContain(`${host} is not among the hosts that are asked`);
  expect(asked.size).toBe(0);
  const named = await importFiles([records()], { mediaHosts: [host] });
  expect(named.counts.media).toEqual({ created: 1 });
});

it('a redirect to another host is not followed', async () => {
  answerWith = (answer) => {
    answer.writeHead(302, { location: 'http://127.0.0.2/secret.png' }).end();
  };
  const site = ownSite();
  const { losses } = await importFiles([[site, aFile('1', `${site.id}/a.png`)]], {
    mediaHosts: [],
  });
  expect(losses[0]?.reason).toMatch(/^127\.0\.0\.2 is not to be asked\. The file stays at /);
});

it('what a server cannot send now is asked for again, and what it does not have is not', async () => {
  answerWith = (answer, path, times) => {
    if (path.endsWith('absent.png')) answer.writeHead(404).end();
    else if (times < 3) answer.writeHead(503).end();
    else sendPixel(answer, path, times);
  };
  const site = ownSite();
  const records = [site, aFile('1', `${site.id}/late.png`), aFile('2', `${site.id}/absent.png`)];
  const { counts, losses } = await importFiles([records], { mediaHosts: [] });
  expect(counts.media).toEqual({ created: 1, 'left-out': 1 });
  expect(losses).toMatchObject([{ id: '2', reason: expect.stringContaining('answers with 404') }]);
  expect([...asked.values()].sort()).toEqual([1, 3]);
});

it('pages in the place of pictures, and cut answers, stay', async () => {
  answerWith = (answer, path) => {
    if (path.endsWith('page.png'))
      answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
    else if (path.endsWith('empty.png')) answer.writeHead(200).end();
    else {
      answer.writeHead(200, { 'content-type': 'image/png', 'content-length': 1_000 });
      answer.write(PIXEL);
      answer.destroy();
    }
  };
  const site = ownSite();
  const names = ['page.png', 'empty.png', 'cut.png', 'script.svg', 'large.exe'];
  const records = [site, ...names.map((name) => aFile(name, `${site.id}/${name}`))];
  const { counts, losses } = await importFiles([records], { mediaHosts: [] });
  expect(counts.media).toEqual({ 'left-out': names.length });
  expect(losses.map(({ reason }) => reason.split('. ', 1)[0])).toEqual([
    'What its server sends is text/html',
    'It is empty',
    expect.stringContaining('could not be asked'),
    'Files of its kind are not taken',
    'Files of its kind are not taken',
  ]);
  expect(leftovers()).toEqual([]);
});

it('a file that says it is larger than an upload may be is not read', async () => {
  answerWith = (answer) => {
    answer.writeHead(200, { 'content-type': 'video/mp4', 'content-length': 300_000_000 });
    answer.write('x');
  };
  const site = ownSite();
  const { losses } = await importFiles([[site, aFile('1', `${site.id}/film.mp4`)]], {
    mediaHosts: [],
  });
  expect(losses[0]?.reason).toContain('larger than');
});

it('a host that does not answer is given up for the rest of an import', async () => {
  answerWith = (answer) => {
    answer.destroy();
  };
  const site = ownSite();
  const files = Array.from({ length: 20 }, (_one, place) =>
    aFile(String(place), `${site.id}/${place}.png`),
  );
  const { counts, losses } = await importFiles([[site, ...files]], { mediaHosts: [] });
  expect(counts.media).toEqual({ 'left-out': 20 });
  expect(losses.at(-1)?.reason).toContain('another import will ask it again');
  expect(asked.size).toBeLessThan(10);

  answerWith = sendPixel;
  const again = await importFiles([[site, ...files]], { mediaHosts: [] });
  expect(again.counts.media).toEqual({ created: 20 });
});

it('not more than four files are fetched at once', async () => {
  let [open, most] = [0, 0];
  answerWith = (answer, path, times) => {
    most = Math.max(most, (open += 1));
    setTimeout(() => {
      open -= 1;
      sendPixel(answer, path, times);
    }, 20);
  };
  const site = ownSite();
  const files = Array.from({ length: 12 }, (_one, place) =>
    aFile(String(place), `${site.id}/${place}.png`),
  );
  await importFiles([[site, ...files]], { mediaHosts: [] });
  expect(most).toBe(4);
});

it('an import that was stopped goes on with the files that it had not taken over', async () => {
  const stop = new AbortController();
  answerWith = (answer, path, times) => {
    if (asked.size === 6) stop.abort();
    sendPixel(answer, path, times);
  };
  const site = ownSite();
  const files = Array.from({ length: 15 }, (_one, place) =>
    aFile(String(place), `${site.id}/${place}.png`),
  );
  const stopped = await importFiles([[site, ...files]], { mediaHosts: [], signal: stop.signal });
  const first = stopped.counts.media?.created ?? 0;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(15);
  expect(stopped.losses).toEqual([]);

  const rest = await importFiles([[site, ...files]], { mediaHosts: [] });
  expect(rest.counts.media).toEqual({ unchanged: first, created: 15 - first });
  expect(asked.size).toBe(15);
  expect([...asked.values()].every((times) => times === 1)).toBe(true);
  expect(leftovers()).toEqual([]);
});

it('a dry run says which files would be fetched, and asks for none', async () => {
  const site = ownSite();
  const records = [
    site,
    aFile('1', `${site.id}/a.png`),
    aFile('2', 'https://elsewhere.example/a.png'),
  ];
  const { lines } = await dryRunOf(records, { fetchesMedia: true });
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^media 1: a file of the media library, from /),
      expect.stringMatching(/^media 2: elsewhere\.example is not among the hosts/),
      'media: 1 created, 1 left-out',
    ]),
  );
  expect(asked.size).toBe(0);
});
