import type { Attributes } from '../schema';
import { permittedContent } from './permitted-content';

const SEO = { attributes: { title: { type: 'string' }, description: { type: 'text' } } } as const;

const ATTRIBUTES: Attributes = {
  title: { type: 'string' },
  body: { type: 'richtext' },
  seo: { type: 'component', component: 'article.seo' },
  parts: { type: 'component', component: 'article.seo', repeatable: true },
};

const CONTENT = {
  title: 'A title',
  body: 'Words',
  seo: { title: 'Found', description: 'Told' },
  parts: [{ title: 'One', description: null }],
};

const readBy = (...paths: string[]) =>
  permittedContent(
    ATTRIBUTES,
    CONTENT,
    (path) => paths.includes(path),
    () => SEO,
  );

it('has the fields that are permitted', () => {
  expect(readBy('title', 'seo')).toEqual({ title: 'A title', seo: CONTENT.seo });
  expect(readBy()).toEqual({});
});

it('has of components what is permitted of them', () => {
  expect(readBy('seo.title', 'parts.description')).toEqual({
    seo: { title: 'Found' },
    parts: [{ description: null }],
  });
});

it('has what is empty where a part of it would be permitted', () => {
  const content = { ...CONTENT, seo: null };
  const isPermitted = (path: string) => path === 'seo.title';
  expect(permittedContent(ATTRIBUTES, content, isPermitted, () => SEO)).toEqual({ seo: null });
});
