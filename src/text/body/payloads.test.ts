import { ARTICLE, faultsOf } from '../../../tests/helpers/markup/judge';
import { PAYLOADS } from '../../../tests/helpers/markup/payloads';
import { readBody } from './read-body';

it.each(PAYLOADS)('runs nothing in an Article or a note: %j', (payload) => {
  for (const written of [payload, `Words ${payload} and more.`, `> - **${payload}**`]) {
    const { html } = readBody(written);
    expect(faultsOf(html, ARTICLE)).toEqual([]);
    expect(faultsOf(readBody(html).html, ARTICLE)).toEqual([]);
    expect(flat(readBody(html).html)).toBe(flat(html));
  }
});

/** HTML without paragraphs, line breaks and ids, which Markdown sets anew in what it reads again. */
const flat = (html: string): string => html.replace(/<\/?p>|\s+|(?: id|href)="[^"]*"/g, '');
