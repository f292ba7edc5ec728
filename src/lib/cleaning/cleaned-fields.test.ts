import type { Attributes } from '../schema';
import { cleanedFieldsOf } from './cleaned-fields';

const foreword = (facts: object) => ({ pluginOptions: { foreword: facts } });

const ATTRIBUTES: Attributes = {
  title: { type: 'string' },
  summary: { type: 'text' },
  body: { type: 'richtext' },
  slug: { type: 'uid' },
  kind: { type: 'enumeration', enum: ['one', 'other'] },
  mail: { type: 'email' },
  extra: { type: 'json' },
  markdown: { type: 'text', ...foreword({ plainText: false }) },
  html: { type: 'text', ...foreword({ serverOwned: true }) },
  rendered: { type: 'text', ...foreword({ htmlOf: 'body' }) },
  frozen: { type: 'string', ...foreword({ serverOwned: true, plainText: true }) },
  link: { type: 'string', ...foreword({ url: true }) },
};

it.each(['api::thing.thing', 'article.quote'])(
  'tags are removed from every string and text of %s, except server-owned fields and those its schema excepts',
  (uid) => {
    expect(cleanedFieldsOf(uid, ATTRIBUTES).plainText).toEqual(['title', 'summary', 'frozen']);
  },
);

it.each(['plugin::upload.file', 'admin::user', 'strapi::core-store'])(
  'tags are removed from the fields of %s that its schema names, and from no other',
  (uid) => {
    expect(cleanedFieldsOf(uid, ATTRIBUTES).plainText).toEqual(['frozen']);
  },
);

it('the addresses that a schema names are checked in every type', () => {
  expect(cleanedFieldsOf('api::thing.thing', ATTRIBUTES).urls).toEqual(['link']);
  expect(cleanedFieldsOf('plugin::upload.file', ATTRIBUTES).urls).toEqual(['link']);
});
