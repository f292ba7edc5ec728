import { extractLinks, visibleText } from '../../../text/words';
import { renderBody } from './render-body';

it.each(['Just words, and more of them.', 'שלום לכולם', 'Why? Because!', ' Space around. '])(
  'the text of a body that need not be read is what reading its HTML gives: %j',
  (written) => {
    const { html, text, links } = renderBody(written, null);
    expect(text).toBe(visibleText(html));
    expect(links).toEqual(extractLinks(html));
  },
);

it('a body with Markdown has its visible text, and where its links lead', () => {
  expect(renderBody('A *word* [there](https://example.org/x)', null)).toMatchObject({
    text: 'A word there',
    links: ['https://example.org/x'],
  });
});

it('what a Reader says twice has one key, and short words another one below another Comment', () => {
  const key = (body: string, under: string | null = null) => renderBody(body, under).bodyKey;
  expect(key('Thank you!')).toBe(key('THANK  you!'));
  expect(key('Thank you!', 'a')).not.toBe(key('Thank you!', 'b'));
});
