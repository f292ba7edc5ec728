import fs from 'node:fs/promises';
import path from 'node:path';

import { createArticle, type TestDocument } from '../helpers/content';
import { app } from '../helpers/foreword';
import { createReader } from '../helpers/people';
import { rawRequest } from '../helpers/raw-get';

/** One address written in several ways is answered in one. */

const POLICY = 'content-security-policy';

let article: TestDocument;

beforeAll(async () => {
  article = await createArticle();
});

describe('the content API in capitals', () => {
  it('is cached and guarded as in small letters', async () => {
    const plain = await rawRequest('GET', `/api/articles/${article.slug}`);
    for (const spelling of ['API', 'Api', '%61pi']) {
      const { status, headers, body } = await rawRequest(
        'GET',
        `/${spelling}/articles/${article.slug}`,
      );
      expect([status, body]).toEqual([200, plain.body]);
      for (const name of ['cache-control', 'etag', 'surrogate-key', POLICY]) {
        expect([spelling, name, headers[name]]).toEqual([spelling, name, plain.headers[name]]);
      }
    }
  });

  it('caches neither private nor missing documents', async () => {
    const { token } = await createReader();
    const mine = await rawRequest('GET', '/API/comments/mine', {
      Authorization: `Bearer ${token}`,
    });
    expect([mine.status, mine.headers['cache-control']]).toEqual([200, 'private, no-store']);

    const missing = await rawRequest('GET', '/API/articles/nowhere');
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-store']);
  });
});

describe('an uploaded file', () => {
  const file = () => path.join(app().dirs.static.public, 'uploads', `spelling-${process.pid}.html`);

  beforeAll(() => fs.writeFile(file(), '<script>alert(document.domain)</script>'));
  afterAll(() => fs.rm(file(), { force: true }));

  it.each([
    'uploads/',
    'uploads/./',
    '%75ploads/',
    '%55ploads/',
    'UPLOADS/',
    './uploads/',
    './/uploads/',
    'uploads%2f',
    '%2e/uploads/',
    'x/..//uploads/',
    'x/%2e%2e/uploads/',
    'x%2f..%2fuploads%2f',
    'uploads/%2e%2e/uploads/',
  ])('is never served as a page: /%s', async (spelling) => {
    const { status, headers, body } = await rawRequest(
      'GET',
      `/${spelling}${path.basename(file())}`,
    );
    if (status === 200) {
      expect(headers['content-disposition']).toBe('attachment');
      expect(headers[POLICY]).toMatch(/sandbox/);
    } else {
      expect(status).toBeLessThan(500);
      expect(body).not.toContain('<script>');
    }
  });
});
