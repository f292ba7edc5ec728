import fs from 'node:fs';
import path from 'node:path';

import { type Instance, startInstance } from '../helpers/instance';
import { environmentOf } from '../helpers/processes';
import { type S3Server, startS3Server } from '../helpers/s3-server';
import { scratchFolder } from '../helpers/scratch';

const ROOT = path.resolve(__dirname, '..', '..');
const IMAGE = path.join(ROOT, 'public', 'favicon.png');
const UPLOADS = path.join(ROOT, 'public', 'uploads');

let s3: S3Server;
let instance: Instance;
let token: string;

interface Uploaded {
  id: number;
  url: string;
  provider: string;
  formats: Record<string, { url: string }> | null;
}

const ask = (route: string, init: RequestInit = {}) => {
  const headers = new Headers(init.headers);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return fetch(`${instance.url}${route}`, { ...init, headers });
};

const send = (route: string, method: string, body: object) =>
  ask(route, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const upload = (name: string, type: string, bytes: BlobPart) => {
  const form = new FormData();
  form.set('files', new Blob([bytes], { type }), name);
  return ask('/upload', { method: 'POST', body: form });
};

const picture = () => new Uint8Array(fs.readFileSync(IMAGE));

beforeAll(async () => {
  const folder = path.join(scratchFolder(), `uploads-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  s3 = await startS3Server(path.join(folder, 's3'));
  instance = await startInstance({
    ...environmentOf({ port: 0, folder }),
    NODE_ENV: 'test',
    ...s3.environment,
  });
  const signedUp = await send('/admin/register-admin', 'POST', {
    firstname: 'E',
    lastname: 'D',
    email: 'editor@example.org',
    password: 'Correct-horse-1',
  });
  token = (await signedUp.json()).data.token;
}, 120_000);

afterAll(async () => {
  await instance.stop();
  await s3.stop();
});

it('an upload is stored in the bucket, is served from its public address, and leaves no local file', async () => {
  const before = fs.readdirSync(UPLOADS);
  const answer = await upload('a harbour.png', 'image/png', picture());
  expect(answer.status).toBe(201);
  const [file] = (await answer.json()) as Uploaded[];

  const base = s3.environment.S3_PUBLIC_URL!;
  expect(file!.provider).toBe('aws-s3');
  for (const { url } of [file!, ...Object.values(file!.formats ?? {})]) {
    expect(url.startsWith(`${base}/`)).toBe(true);
    const shown = await fetch(url);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
  }
  expect(fs.readdirSync(UPLOADS)).toEqual(before);

  const deleted = await ask(`/upload/files/${file!.id}`, { method: 'DELETE' });
  expect(deleted.status).toBe(200);
  expect((await fetch(file!.url)).status).toBe(404);
});

it('an Article has the address of its cover in the bucket', async () => {
  const uploaded = await upload('cover.png', 'image/png', picture());
  const [file] = (await uploaded.json()) as Uploaded[];
  const articles = '/content-manager/collection-types/api::article.article';
  const created = await send(articles, 'POST', { title: 'With a cover', cover: file!.id });
  const { documentId, slug } = (await created.json()).data;
  await send(`${articles}/${documentId}/actions/publish`, 'POST', {});

  const seen = await fetch(`${instance.url}/api/articles/${slug}`);
  expect((await seen.json()).data.cover.url).toBe(file!.url);
});

it('a file is stored byte by byte', async () => {
  const words = 'Pictures are made smaller; words are not. 文字\n';
  const answer = await upload('words.txt', 'text/plain', words);
  const [file] = (await answer.json()) as Uploaded[];
  expect(await (await fetch(file!.url)).text()).toBe(words);
});

it('a file that may not be uploaded may not be uploaded to the bucket either', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const answer = await upload('drawing.svg', 'image/svg+xml', svg);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});

it('the panel may load images from the host of the bucket, and from no other', async () => {
  const { headers } = await ask('/admin/init');
  const policy = headers.get('content-security-policy') ?? '';
  const origin = new URL(s3.environment.S3_PUBLIC_URL!).origin;
  for (const kind of ['img-src', 'media-src']) {
    const sources = policy.split(';').find((directive) => directive.startsWith(kind));
    expect(sources?.split(' ')).toContain(origin);
    expect(sources?.split(' ')).not.toContain('https:');
  }
});
