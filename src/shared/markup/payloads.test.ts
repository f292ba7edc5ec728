import { ARTICLE, COMMENT, faultsOf, WORDS } from '../../../tests/helpers/markup/judge';
import { DANGEROUS_ADDRESSES, PAYLOADS } from '../../../tests/helpers/markup/payloads';
import { articleHtml, commentHtml } from '.';
import { cleanArticleHtml, cleanCommentHtml } from './clean';
import { withoutTags } from './tags';
import { isWebAddress } from './web-address';

/** What is parsed again is what was judged: at most paragraphs are closed elsewhere, and only once. */
const expectStable = (html: string, clean: (html: string) => string): void => {
  const again = clean(html);
  expect(again.replace(/<\/?p>|\n/g, '')).toBe(html.replace(/<\/?p>|\n/g, ''));
  expect(clean(again)).toBe(again);
};

it('there are payloads to try', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThan(250);
});

it.each(PAYLOADS)('harms no page as an Article or a note: %j', (payload) => {
  for (const written of [payload, `Words ${payload} and more.`, `> - **${payload}**`]) {
    const html = articleHtml(written);
    expect(faultsOf(html, ARTICLE)).toEqual([]);
    expectStable(html, cleanArticleHtml);
  }
});

it.each(PAYLOADS)('harms no page as a Comment: %j', (payload) => {
  for (const written of [payload, `Words ${payload} and more.`, `> - **${payload}**`]) {
    const html = commentHtml(written);
    expect(faultsOf(html, COMMENT)).toEqual([]);
    expectStable(html, cleanCommentHtml);
  }
});

it.each(PAYLOADS)('harms no page as a name or a title: %j', (payload) => {
  for (const written of [payload, `Words ${payload} and more.`, `${payload}${payload}`]) {
    expect(faultsOf(`${withoutTags(written)}<`, WORDS)).toEqual([]);
  }
});

it.each(DANGEROUS_ADDRESSES)('is no address to link to: %j', (address) => {
  expect(isWebAddress(address)).toBe(false);
  expect(isWebAddress(address.trim())).toBe(false);
});
