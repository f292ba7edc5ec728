import { type Words, WORDS } from './corpus.fixture';
import { takeApart, type TakenApart } from './index';

const LANGUAGES = Object.entries(WORDS);

/** Letters and digits alone, as they are compared. */
const ink = (text: string): string => text.replace(/&amp;/g, '&').replace(/[^\p{L}\p{N}]/gu, '');

/** Whether all words of a line are in one part of the page, in their order. */
const isKept = (line: string, page: TakenApart): boolean =>
  [
    page.title,
    page.standfirst ?? '',
    page.body,
    ...page.notes.map(({ signature, body }) => signature + body),
    ...page.left.map(({ text }) => text),
  ].some((part) => ink(part).includes(ink(line)));

const DAY = '2025-12-22';

describe.each(LANGUAGES)('a page in %s', (language, words: Words) => {
  const { signature, note, title, standfirst, byline, body, below, origin, comments, sharing } =
    words;

  it('with a note above', () => {
    const lines = [`${signature}: ${note}`, title, byline, ...body, comments];
    const page = takeApart({ text: lines.join('\n') }, language);
    expect(page).toMatchObject({
      title,
      authors: words.authors,
      originallyPublishedOn: DAY,
      notes: [{ signature, placement: 'above', body: note, kind: 'foreword' }],
      body: body.join('\n\n'),
      left: [{ text: comments, why: 'comments' }],
    });
    for (const line of lines.filter((one) => one !== byline))
      expect([line, isKept(line, page)]).toEqual([line, true]);
  });

  it('with a standfirst and a sharing bar', () => {
    const lines = [title, standfirst, byline, sharing, ...body];
    const page = takeApart({ text: lines.join('\n') }, language);
    expect(page).toMatchObject({
      title,
      standfirst,
      authors: words.authors,
      originallyPublishedOn: DAY,
      notes: [],
      body: body.join('\n\n'),
      left: [{ text: sharing, why: 'sharing' }],
    });
    for (const line of lines.filter((one) => one !== byline))
      expect([line, isKept(line, page)]).toEqual([line, true]);
  });

  it('as HTML', () => {
    const html = `<html lang="${language}"><body><nav>Menu</nav><h1>${title}</h1><p class="byline">${byline}</p><p><em>${signature}: ${note}</em></p>${body.map((one) => `<p>${one}</p>`).join('')}<footer>${comments}</footer></body></html>`;
    const page = takeApart({ html }, language);
    expect(page).toMatchObject({ title, authors: words.authors, originallyPublishedOn: DAY });
    for (const line of [signature + note, ...body, comments, 'Menu'])
      expect([line, isKept(line, page)]).toEqual([line, true]);
  });

  it('with a note below, and where it was published first', () => {
    const lines = [title, byline, ...body, origin, below];
    const page = takeApart({ text: lines.join('\n') }, language);
    expect(page.notes.map(({ kind, placement }) => [kind, placement])).toEqual(
      words.kind === undefined ? [] : [[words.kind, 'below']],
    );
    expect(page.source?.name).toBe(words.source);
    const isRead = (line: string) =>
      line === byline || (line === origin && words.source !== undefined);
    for (const line of lines.filter((one) => !isRead(one)))
      expect([line, isKept(line, page)]).toEqual([line, true]);
  });
});
