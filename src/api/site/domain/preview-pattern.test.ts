import { DEMO_PREVIEW, previewAddress, previewOrigin } from './preview-pattern';

const article = {
  documentId: 'ahypsiqve4ybfb15k7ltxeh8',
  locale: 'he',
  slug: 'the-wall',
  token: 'a-b_c.d',
};
const origin = 'https://cms.example.org';

it.each([
  [DEMO_PREVIEW, 'https://cms.example.org/article.html?slug=the-wall&locale=he&preview=a-b_c.d'],
  ['/drafts/{slug}/{token}', 'https://cms.example.org/drafts/the-wall/a-b_c.d'],
  [
    'https://news.example.org/{locale}/?id={documentId}#{token}',
    'https://news.example.org/he/?id=ahypsiqve4ybfb15k7ltxeh8#a-b_c.d',
  ],
])('by the pattern %s, a preview is at %s', (pattern, address) => {
  expect(previewAddress({ pattern, origin }, article)).toBe(address);
});

it('what is filled in is percent-encoded', () => {
  const place = { pattern: '/x?s={slug}', origin };
  expect(previewAddress(place, { ...article, slug: 'a&b=שלום' })).toBe(
    'https://cms.example.org/x?s=a%26b%3D%D7%A9%D7%9C%D7%95%D7%9D',
  );
});

it.each([
  ['https://news.example.org:8443/{slug}?t={token}', 'https://news.example.org:8443'],
  ['/{slug}', 'https://cms.example.org'],
])('the origin of %s is %s', (pattern, expected) => {
  expect(previewOrigin({ pattern, origin })).toBe(expected);
});
