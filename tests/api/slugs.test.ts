import { createArticle, documents, uniqueTitle } from '../helpers/content';
import { get, graphql, post, put } from '../helpers/http';
import { ensureLocale } from '../helpers/locales';
import { adminToken, createApiToken } from '../helpers/people';

const ARTICLE = 'api::article.article';

const slugFor = (title: string) => title.toLowerCase().replaceAll(' ', '-');

describe('50 parallel creations of one title', () => {
  it('give 50 slugs and no error', async () => {
    const token = await createApiToken();
    const title = uniqueTitle('Everybody writes this');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post('/api/articles', { token, body: { data: { title } } })),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    const slugs = answers.map(({ body }) => body.data.slug as string).sort();
    const slug = slugFor(title);
    const expected = [slug, ...Array.from({ length: 49 }, (_, n) => `${slug}-${n + 2}`)].sort();
    expect(slugs).toEqual(expected);
  }, 60_000);
});

describe('two saves at once for one written slug', () => {
  it('save one of them and refuse the other', async () => {
    const token = await createApiToken();
    const articles = await Promise.all([createArticle(), createArticle()]);
    const slug = slugFor(uniqueTitle('The one address'));
    const answers = await Promise.all(
      articles.map(({ documentId }) =>
        put(`/api/articles/${documentId}`, { token, body: { data: { slug } } }),
      ),
    );

    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.status).toBe(400);
    expect(refused[0]?.body.error.details.code).toBe('SLUG_TAKEN');
  });
});

describe('a slug that is sent with a new Article', () => {
  it('counts as written even if it is the derived one: it stays, and is refused where it is taken', async () => {
    const token = await createApiToken();
    const title = uniqueTitle('Budget');
    const create = (slug: string) =>
      post('/api/articles?status=draft', { token, body: { data: { title, slug } } });

    for (const slug of [slugFor(title), `${slugFor(title)}-2026`]) {
      const { documentId } = (await create(slug)).body.data;
      const renamed = await documents(ARTICLE).update({ documentId, data: { title: 'Passed' } });
      expect(renamed?.slug).toBe(slug);

      const refused = await create(slug);
      expect([refused.status, refused.body.error.details.code]).toEqual([400, 'SLUG_TAKEN']);
    }
  });
});

describe('a former slug', () => {
  it('still redirects after the Article is unpublished and published again', async () => {
    const article = await createArticle();
    const of = { documentId: article.documentId };
    const slug = slugFor(uniqueTitle('Moved'));
    await documents(ARTICLE).update({ ...of, data: { slug }, status: 'published' });
    await documents(ARTICLE).unpublish(of);
    expect((await get(`/api/articles/${article.slug}`)).status).toBe(404);
    await documents(ARTICLE).publish(of);

    const { status, headers } = await get(`/api/articles/${article.slug}`);

    expect([status, headers.get('location')]).toEqual([301, `/api/articles/${slug}`]);
  });

  it('stays reserved: another Article gets the next number or a refusal, its own may take it back', async () => {
    const title = uniqueTitle('Wanted by two');
    const first = await createArticle({ title });
    const of = { documentId: first.documentId };
    await documents(ARTICLE).update({
      ...of,
      data: { slug: `${first.slug}-moved` },
      status: 'published',
    });

    const second = await createArticle({ title });
    const written = await put(`/api/articles/${second.documentId}`, {
      token: await createApiToken(),
      body: { data: { slug: first.slug } },
    });
    const back = await documents(ARTICLE).update({
      ...of,
      data: { slug: first.slug },
      status: 'published',
    });

    expect(second.slug).toBe(`${first.slug}-2`);
    expect(written.body.error.details.code).toBe('SLUG_TAKEN');
    expect(back?.slug).toBe(first.slug);
    expect((await get(`/api/articles/${first.slug}-moved`)).status).toBe(301);
  });

  it('is freed with all the others when the Article is deleted', async () => {
    const title = uniqueTitle('Gone for good');
    const first = await createArticle({ title });
    await documents(ARTICLE).update({
      documentId: first.documentId,
      data: { slug: `${first.slug}-moved` },
      status: 'published',
    });
    await documents(ARTICLE).delete({ documentId: first.documentId });

    expect((await createArticle({ title })).slug).toBe(first.slug);
    expect((await get(`/api/articles/${first.slug}-moved`)).status).toBe(404);
  });

  it('that was never public is freed, and answers 404', async () => {
    const draft = await createArticle({}, 'draft');
    await documents(ARTICLE).update({
      documentId: draft.documentId,
      data: { slug: `${draft.slug}-moved` },
      status: 'published',
    });
    expect((await get(`/api/articles/${draft.slug}`)).status).toBe(404);
    const other = await createArticle({ title: draft.title });
    expect(other.slug).toBe(draft.slug);
  });
});

describe('slugs of two locales', () => {
  it('are independent of each other', async () => {
    const title = uniqueTitle('The same in both');
    const english = await createArticle({ title });
    await ensureLocale('de');
    const german = await documents(ARTICLE).create({ locale: 'de', data: { title } });
    expect(german.slug).toBe(english.slug);
  });
});

describe('a draft of a published article', () => {
  it('may have another slug while the public one still works, and discarding the draft frees it', async () => {
    const article = await createArticle();
    const of = { documentId: article.documentId };
    const slug = slugFor(uniqueTitle('Not yet'));
    await documents(ARTICLE).update({ ...of, data: { slug } });
    expect((await get(`/api/articles/${article.slug}`)).status).toBe(200);
    expect((await get(`/api/articles/${slug}`)).status).toBe(404);

    await documents(ARTICLE).discardDraft(of);
    const other = await createArticle({ slug });

    expect(other.slug).toBe(slug);
  });
});

describe("the panel's regenerate button", () => {
  const generate = async (data: Record<string, unknown>, type = 'article') => {
    const { status, body } = await post('/content-manager/uid/generate', {
      token: await adminToken(),
      body: { contentTypeUID: `api::${type}.${type}`, field: 'slug', data: { id: '', ...data } },
    });
    expect(status).toBe(200);
    return body.data;
  };

  it('gives the slug that the hooks would derive', async () => {
    const taken = await createArticle();
    expect(await generate({ title: 'שלום עולם' })).toMatch(/^[a-z0-9-]+$/);
    expect(await generate({ title: taken.title })).toBe(`${taken.slug}-2`);
    expect(await generate({ title: taken.title, id: taken.documentId })).toBe(taken.slug);
    expect(
      await generate({ title: '', body: 'One two three four five six seven eight nine' }),
    ).toBe('one-two-three-four-five-six-seven-eight');
    expect(await generate({})).toBe('article');
    expect(await generate({ name: '북경 & Co' }, 'author')).toBe('buggyeong-and-co');
  });

  it('does not make the slug a written one: it follows the title, and another save takes the next number', async () => {
    const taken = await createArticle();
    const { title } = taken;
    const slug = await generate({ title });
    const path = `/content-manager/collection-types/${ARTICLE}`;
    const create = async () =>
      (await post(path, { token: await adminToken(), body: { title, slug } })).body.data;

    const [first, second] = [await create(), await create()];
    expect([first.slug, second.slug]).toEqual([`${taken.slug}-2`, `${taken.slug}-3`]);

    const { documentId } = first;
    const other = uniqueTitle('Another name');
    const renamed = await documents(ARTICLE).update({ documentId, data: { title: other } });
    expect(renamed?.slug).toBe(slugFor(other));
  });

  it('shows while typing whether a slug is taken, also by a former one', async () => {
    const check = async (value: string) =>
      (
        await post('/content-manager/uid/check-availability', {
          token: await adminToken(),
          body: { contentTypeUID: ARTICLE, field: 'slug', value },
        })
      ).body;
    const article = await createArticle();
    await documents(ARTICLE).update({
      documentId: article.documentId,
      data: { slug: `${article.slug}-moved` },
      status: 'published',
    });
    expect(await check(article.slug ?? '')).toEqual({
      isAvailable: false,
      suggestion: `${article.slug}-2`,
    });
    expect(await check(slugFor(uniqueTitle('Nobody has it')))).toMatchObject({ isAvailable: true });
  });
});

describe.each(['author', 'topic'])('a slug written for an %s', (type) => {
  const uid = `api::${type}.${type}`;
  const write = async (slug: string) => {
    const token = await createApiToken();
    return post(`/api/${type}s`, { token, body: { data: { name: uniqueTitle(), slug } } });
  };

  it('is normalised', async () => {
    const { status, body } = await write(' Schöne Grüße & Co! ');
    expect([status, body.data.slug]).toEqual([201, 'schone-grusse-and-co']);
  });

  it('is refused with SLUG_TAKEN where it is taken, over GraphQL and in the panel too', async () => {
    const { slug } = await documents(uid).create({ data: { name: uniqueTitle() } });
    const expected = { code: 'SLUG_TAKEN', errors: [{ path: ['slug'] }] };

    const { status, body } = await write(` ${slug?.toUpperCase()}!`);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ name: 'ValidationError', details: expected });

    const name = type === 'author' ? 'Author' : 'Topic';
    const query = `mutation ($data: ${name}Input!) { create${name}(data: $data) { slug } }`;
    const data = { name: uniqueTitle(), slug };
    const { errors } = await graphql(query, { data }, await createApiToken());
    expect(errors[0].extensions.error.details).toMatchObject(expected);

    const form = { token: await adminToken(), body: data };
    const saved = await post(`/content-manager/collection-types/${uid}`, form);
    expect(saved.body.error.details).toMatchObject(expected);
  });

  it('may be sent back unchanged', async () => {
    const { documentId, slug } = await documents(uid).create({ data: { name: uniqueTitle() } });
    const same = await documents(uid).update({ documentId, data: { slug, name: uniqueTitle() } });
    expect(same?.slug).toBe(slug);
  });

  it('stays with the original, and a clone gets another one', async () => {
    const { documentId, slug } = await documents(uid).create({ data: { name: uniqueTitle() } });
    const clone = await documents(uid).clone({ documentId });
    expect(clone.entries[0]?.slug).toBe(`${slug}-2`);
  });
});
