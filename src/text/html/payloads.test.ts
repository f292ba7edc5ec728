import { COMMENT, faultsOf, WORDS } from '../../../tests/helpers/markup/judge';
import { DANGEROUS_ADDRESSES, PAYLOADS } from '../../../tests/helpers/markup/payloads';
import { commentHtml } from './render';
import { sanitizeCommentHtml } from './sanitize';
import { stripTags } from './strip-tags';
import { webAddress } from '../tree';

/** What is parsed again is what was judged: at most paragraphs are closed elsewhere, and only once. */
const expectStable = (html: string, clean: (html: string) => string): void => {
  const again = clean(html);
  expect(again.replace(/<\/?p>|\n/g, '')).toBe(html.replace(/<\/?p>|\n/g, ''));
  expect(clean(again)).toBe(again);
};

it('there are payloads to try', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThan(250);
});

it.each(PAYLOADS)('runs nothing in a Comment: %j', (payload) => {
  for (const written of [payload, `Words ${payload} and more.`, `> - **${payload}**`]) {
    const html = commentHtml(written);
    expect(faultsOf(html, COMMENT)).toEqual([]);
    expectStable(html, sanitizeCommentHtml);
  }
});

it.each(PAYLOADS)('runs nothing in a name or a title: %j', (payload) => {
  for (const written of [payload, `Words ${payload} and more.`, `${payload}${payload}`]) {
    expect(faultsOf(`${stripTags(written)}<`, WORDS)).toEqual([]);
  }
});

it.each(DANGEROUS_ADDRESSES)('is refused as the address of a link: %j', (address) => {
  expect(webAddress(address)).toBeUndefined();
  expect(webAddress(address.trim())).toBeUndefined();
});
