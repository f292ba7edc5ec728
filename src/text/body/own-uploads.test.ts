import { withoutOwnHosts } from './own-uploads';

const HOST = 'https://cms.example.org';
const shortened = (body: string) => withoutOwnHosts(body, [HOST, 'http://localhost:1337']);

it.each([
  [`![A tern](${HOST}/uploads/tern.jpg)`, '![A tern](/uploads/tern.jpg)'],
  [`![A tern](<${HOST}/uploads/a tern.jpg> "T")`, '![A tern](</uploads/a tern.jpg> "T")'],
  [`[The paper]( ${HOST}/uploads/a.pdf)`, '[The paper]( /uploads/a.pdf)'],
  [`Text.\n\n[1]: ${HOST}/uploads/a.pdf`, 'Text.\n\n[1]: /uploads/a.pdf'],
  [`<img alt="" src="${HOST}/uploads/a.jpg">`, '<img alt="" src="/uploads/a.jpg">'],
  [`<a href='http://localhost:1337/uploads/a.pdf'>a</a>`, `<a href='/uploads/a.pdf'>a</a>`],
  [`[![](${HOST}/uploads/s.jpg)](${HOST}/uploads/l.jpg)`, '[![](/uploads/s.jpg)](/uploads/l.jpg)'],
])('%j is kept without the host', (body, kept) => expect(shortened(body)).toBe(kept));

it.each([
  ['an address that is a link by itself', `See ${HOST}/uploads/a.pdf or <${HOST}/uploads/a.pdf>`],
  ['an upload of another site', '![](https://example.org/uploads/a.jpg)'],
  ['a host that only begins like ours', `![](${HOST}.evil/uploads/a.jpg)`],
  ['our address in another', `![](https://archive.example/${HOST}/uploads/a.jpg)`],
  ['another page of ours', `[All](${HOST}/articles/all)`],
])('%s stays as it is', (_, body) => expect(shortened(body)).toBe(body));

it('takes linear time', () => {
  const body = `${'](     '.repeat(100_000)}${`[${'a'.repeat(900)}\n`.repeat(500)}${HOST}/uploads/`;
  expect(shortened(body)).toBe(body);
});
