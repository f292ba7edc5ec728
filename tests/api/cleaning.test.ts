import type { Schema } from '@strapi/strapi';

import { createArticle, documents } from '../helpers/content';
import { app, load } from '../helpers/foreword';
import { get, graphql } from '../helpers/http';
import { createReader } from '../helpers/people';

type Attributes = Record<string, Schema.Attribute.AnyAttribute>;

interface Cleaning {
  cleanedFieldsOf: (uid: string, attributes: Attributes) => { plainText: string[]; urls: string[] };
}

const HOSTILE = 'Plain <img src=x onerror=alert(1)><b>words</b>';

const cleanedOf = (uid: string, attributes: Attributes): string[] => {
  const { plainText, urls } = (load('./lib/cleaning') as Cleaning).cleanedFieldsOf(uid, attributes);
  return [...plainText, ...urls];
};

/** What an attribute says about itself that leaves it as it is written. */
const isExcepted = ({ pluginOptions = {} }: { pluginOptions?: object }): boolean => {
  const { foreword = {} } = pluginOptions as { foreword?: Record<string, unknown> };
  return foreword.plainText === false || foreword.serverOwned === true || 'htmlOf' in foreword;
};

it('every string and text of a content type or a component is cleaned, or its schema says why not', () => {
  const models = [
    ...Object.values(app().contentTypes).filter(({ uid }) => uid.startsWith('api::')),
    ...Object.values(app().components),
  ];
  expect(models.length).toBeGreaterThan(10);
  const open = models.flatMap(({ uid, attributes }) => {
    const cleaned = cleanedOf(uid, attributes);
    return Object.entries(attributes as Attributes)
      .filter(([, attribute]) => attribute.type === 'string' || attribute.type === 'text')
      .filter(([name, attribute]) => !cleaned.includes(name) && !isExcepted(attribute))
      .map(([name]) => `${uid} ${name}`);
  });
  expect(open).toEqual([]);
});

it('the texts that people write about files and about themselves are cleaned too', () => {
  for (const [uid, fields] of [
    ['plugin::upload.file', ['name', 'alternativeText', 'caption']],
    ['plugin::users-permissions.user', ['displayName', 'bio']],
  ] as const) {
    expect(cleanedOf(uid, app().contentType(uid).attributes)).toEqual(fields);
  }
});

describe('text with tags in it', () => {
  it('is plain in every field of an Article and of its components, over REST and GraphQL', async () => {
    const { documentId } = await createArticle({
      title: HOSTILE,
      excerpt: HOSTILE,
      source: { name: HOSTILE, licence: HOSTILE, creditLine: HOSTILE },
    });
    const query = `query ($id: ID!) {
      article(documentId: $id) { title excerpt source { name licence creditLine } }
    }`;
    const { data } = await graphql(query, { id: documentId });
    const { body } = await get(`/api/articles/${documentId}`);
    for (const { title, excerpt, source } of [data.article, body.data]) {
      for (const text of [title, excerpt, source.name, source.licence, source.creditLine]) {
        expect(text).toMatch(/^Plain +words$/);
      }
    }
  });

  it('is plain in the name of a Reader, and in a content type without markers', async () => {
    const reader = await createReader({ displayName: HOSTILE });
    const account = await app()
      .db.query('plugin::users-permissions.user')
      .findOne({ where: { id: reader.id } });
    expect(account.displayName).toMatch(/^Plain +words$/);
    const decision = await app()
      .db.query('api::decision.decision')
      .create({ data: { from: 'pending', to: 'approved', moderator: 'M', reason: HOSTILE } });
    expect(decision.reason).toMatch(/^Plain +words$/);
  });

  it('stays as written in the lists of words, which are compared and never printed', async () => {
    const settings = documents('api::comment-setting.comment-setting');
    const [before] = await settings.findMany({});
    const heldWords = 'one<b>\ntwo';
    const data = { heldWords };
    const { documentId, ...saved } = before
      ? ((await settings.update({ documentId: before.documentId, data })) ?? before)
      : await settings.create({ data });
    expect(saved.heldWords).toBe(heldWords);
    await settings.update({ documentId, data: { heldWords: before?.heldWords ?? null } });
  });
});
