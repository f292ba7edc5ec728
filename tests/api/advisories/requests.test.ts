import net from 'node:net';

import { baseUrl } from '../../helpers/foreword';
import { get, post } from '../../helpers/http';
import { adminToken, createApiToken } from '../../helpers/people';

/** What docs/security/advisories.md says of uploads, other sites and the panel's tools. */

const BOUNDARY = 'edge';

const file = (name: string, type: string, content: string): string =>
  [
    `--${BOUNDARY}`,
    `Content-Disposition: form-data; name="files"; filename="${name}"`,
    `Content-Type: ${type}`,
    '',
    content,
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');

const upload = async (body: string) =>
  post('/api/upload', {
    token: await createApiToken(),
    headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
    body,
  });

it('CVE-2026-22707: the API refuses the files that the panel refuses, whatever type they claim', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const html = '<!doctype html><html><script>alert(1)</script></html>';
  for (const [name, type, content] of [
    ['a.svg', 'image/svg+xml', svg],
    ['a.html', 'text/html', html],
    ['a.svg', 'image/png', svg],
    ['a.html', 'image/png', html],
    ['a.xhtml', 'application/xhtml+xml', html],
  ] as const) {
    const { status } = await upload(file(name, type, content));
    expect([name, type, status]).toEqual([name, type, 400]);
  }
});

it('CVE-2024-31217: no upload ends the process: broken images, broken forms, aborted uploads', async () => {
  for (const body of [
    file('a.png', 'image/png', '\x89PNG\r\n\x1a\n broken'),
    file('a.jpg', 'image/jpeg', ''),
    file(`${'a'.repeat(5_000)}.png`, 'image/png', 'x'),
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\nhalf`,
  ]) {
    expect((await upload(body)).status).toBeLessThan(500);
  }
  await breakOff(await createApiToken());
  expect((await get('/api/articles')).status).toBe(200);
});

/** Begins an upload, and goes away in the middle of it. */
const breakOff = (token: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(baseUrl());
    const socket = net.connect(Number(port), hostname, () => {
      socket.write(
        `POST /api/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
          `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: 100000\r\n\r\n` +
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf`,
        () => {
          socket.destroy();
          resolve();
        },
      );
    });
    socket.once('error', reject);
  });

it('CVE-2024-37818: there is no route that fetches an address for its caller', async () => {
  const address = encodeURIComponent('http://127.0.0.1:1/');
  for (const path of [
    `/_next/image?url=${address}&w=64&q=75`,
    `/strapi.io/_next/image?url=${address}`,
    `/api/upload/files?url=${address}`,
    `/api/upload-from-url?url=${address}`,
  ]) {
    expect([path, (await get(path)).status]).toEqual([path, expect.any(Number)]);
    expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  }
});

it('CVE-2025-53092: the cookies of a session are not sent with the requests of other sites', async () => {
  const { headers } = await post('/api/auth/local/register', {
    body: {
      username: 'r-cookies',
      email: 'r-cookies@example.org',
      password: 'correct horse battery',
    },
  });
  await adminToken();
  const panel = await post('/admin/login', {
    body: { email: 'editor@example.org', password: 'Correct-horse-1' },
  });
  const cookies = [...headers.getSetCookie(), ...panel.headers.getSetCookie()];
  expect(cookies.length).toBeGreaterThanOrEqual(2);
  for (const cookie of cookies) expect(cookie).toMatch(/samesite=(lax|strict)/i);
});

it('CVE-2026-22599: outside of development, the panel writes no content types', async () => {
  const token = await adminToken();
  const contentType = {
    ...{ displayName: 'Evil', singularName: 'evil', pluralName: 'evils', kind: 'collectionType' },
    attributes: { name: { type: 'string', column: { defaultTo: ["'x'; --", { isRaw: true }] } } },
  };
  for (const path of ['content-types', 'components', 'update-schema']) {
    const { status } = await post(`/content-type-builder/${path}`, {
      token,
      body: { contentType },
    });
    expect([path, status]).toEqual([path, expect.any(Number)]);
    expect([path, [403, 404, 405].includes(status)]).toEqual([path, true]);
  }
});
