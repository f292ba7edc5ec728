import { get, post } from '../helpers/http';
import { adminToken, createApiToken } from '../helpers/people';
import { baseUrl } from '../helpers/foreword';

/** What is uploaded through either door, and what is served of it. */

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SCRIPT = '<script>alert(document.domain)</script>';
const SVG = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`;
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(1)>>>>endobj',
);

interface Sent {
  name: string;
  type: string;
  content: Buffer<ArrayBuffer> | string;
  /** What is said about the file. */
  info?: { name?: string; alternativeText?: string; caption?: string };
}

const upload = async (
  path: string,
  token: string | undefined,
  { name, type, content, info }: Sent,
) => {
  const form = new FormData();
  if (info) form.append('fileInfo', JSON.stringify(info));
  form.append('files', new Blob([content], { type }), name);
  const answer = await fetch(`${baseUrl()}${path}`, {
    method: 'POST',
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    body: form,
  });
  return { status: answer.status, body: JSON.parse((await answer.text()) || 'null') };
};

const DOORS: [string, string, () => Promise<string>][] = [
  ['the content API', '/api/upload', () => createApiToken()],
  ['the admin panel', '/upload', () => adminToken()],
];

describe.each(DOORS)('through %s', (_door, path, tokenOf) => {
  it('the texts about a file are stored without tags', async () => {
    const words = 'Dusk <img src=x onerror=alert(1)>';
    const info = { name: words, alternativeText: words, caption: words };
    const sent = { name: 'dusk.png', type: 'image/png', content: PNG, info };
    const { status, body } = await upload(path, await tokenOf(), sent);
    expect(status).toBe(201);
    const { name, alternativeText, caption } = body[0];
    expect([name, alternativeText, caption].map((word) => word.trim())).toEqual(
      Array(3).fill('Dusk'),
    );
  });

  it.each<Sent>([
    { name: 'x.svg', type: 'image/svg+xml', content: SVG },
    { name: 'x.SVG', type: 'image/png', content: SVG },
    { name: 'x.svgz', type: 'image/png', content: SVG },
    { name: 'x.png', type: 'image/png', content: SVG },
    { name: 'x', type: 'image/svg+xml', content: SVG },
    { name: 'x.html', type: 'text/html', content: SCRIPT },
    { name: 'x.html', type: 'text/plain', content: SCRIPT },
    { name: 'x.htm', type: 'image/png', content: PNG },
    { name: 'x.xhtml', type: 'image/png', content: PNG },
    { name: 'x.shtml', type: 'text/plain', content: SCRIPT },
    { name: 'x.xml', type: 'text/xml', content: SVG },
    { name: 'x.js', type: 'text/plain', content: 'alert(1)' },
    { name: 'x.mjs', type: 'text/plain', content: 'alert(1)' },
    { name: 'x.css', type: 'text/plain', content: '*{}' },
    { name: 'x.swf', type: 'image/png', content: 'CWS' },
    { name: 'x.exe', type: 'image/png', content: Buffer.from('MZ') },
  ])('$name sent as $type is refused', async (sent) => {
    const { status } = await upload(path, await tokenOf(), sent);
    expect(status).toBe(400);
  });

  it.each<Sent & { served: RegExp; isSaved: boolean }>([
    { name: 'a.png', type: 'image/png', content: PNG, served: /^image\/png/, isSaved: false },
    {
      name: 'p.png',
      type: 'image/png',
      content: Buffer.concat([PNG, Buffer.from(SCRIPT)]),
      served: /^image\/png/,
      isSaved: false,
    },
    { name: 'a.txt', type: 'text/plain', content: SCRIPT, served: /^text\/plain/, isSaved: false },
    {
      name: 'a.csv',
      type: 'text/csv',
      content: `a,${SCRIPT}`,
      served: /^text\/csv/,
      isSaved: true,
    },
    {
      name: 'a.pdf',
      type: 'application/pdf',
      content: PDF,
      served: /^application\/pdf/,
      isSaved: true,
    },
  ])('$name runs nothing when it is opened', async ({ served, isSaved, ...sent }) => {
    const { status, body } = await upload(path, await tokenOf(), sent);
    expect([status, body?.error]).toEqual([201, undefined]);
    const { headers, status: found } = await get(body[0].url);
    expect(found).toBe(200);
    expect(headers.get('content-type')).toMatch(served);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(headers.get('content-disposition')).toBe(isSaved ? 'attachment' : null);
  });

  it.each([
    '../../../etc/passwd.png',
    '..%2f..%2fx.png',
    'a\u202egnp.png',
    'a\0.png',
    `${'n'.repeat(300)}.png`,
    '.png',
    '<img src=x onerror=alert(1)>.png',
    'CON.png',
  ])('a file called %j is stored in its folder, under a harmless name', async (name) => {
    const { status, body } = await upload(path, await tokenOf(), {
      name,
      type: 'image/png',
      content: PNG,
    });
    expect(status).toBeLessThan(500);
    if (status !== 201) return;
    expect(body[0].url).toMatch(/^\/uploads\/[\w.-]+\.png$/);
    expect((await get(body[0].url)).status).toBe(200);
  });
});

it('a visitor may upload nothing, and no other route accepts files', async () => {
  const sent = { name: 'a.png', type: 'image/png', content: PNG };
  expect((await upload('/api/upload', undefined, sent)).status).toBe(415);
  expect((await upload('/api/upload', 'nonsense', sent)).status).toBe(401);
  expect((await upload('/api/articles', await createApiToken(), sent)).status).toBe(415);
});

it('file information in broken JSON is refused', async () => {
  const form = new FormData();
  form.append('files', new Blob([PNG], { type: 'image/png' }), 'a.png');
  form.append('fileInfo', '{');
  const answer = await fetch(`${baseUrl()}/api/upload`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await createApiToken()}` },
    body: form,
  });
  expect(answer.status).toBe(400);
});

it('a form over the limits is refused', async () => {
  const token = await createApiToken();
  const form = new FormData();
  for (let count = 0; count < 101; count += 1) form.append(`field${count}`, 'x');
  const answer = await fetch(`${baseUrl()}/api/upload`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  expect(answer.status).toBe(400);
});

it.each([
  ['nests too deep', `/api/articles?filters${'[$and][0]'.repeat(30)}[id]=1`],
  ['has too many parameters', `/api/articles?${'a=1&'.repeat(600)}`],
  ['lists too much', `/api/articles?filters[id][$in][101]=1`],
  ['is too long', `/api/articles?filters[title]=${'x'.repeat(9_000)}`],
])('an address that %s is refused, not cut', async (_what, path) => {
  const { status, body } = await get(path);
  expect([status, body.error.details.code]).toEqual([400, 'PARAMETER_INVALID']);
});

it('a body that nests too deep is refused', async () => {
  const body = `{"data":${'['.repeat(200)}${']'.repeat(200)}}`;
  const answer = await post('/api/comments', { token: await createApiToken(), body });
  expect([answer.status, answer.body.error.details.code]).toEqual([400, 'PARAMETER_INVALID']);
});
