import { leftOutOf } from './left-out';

it.each([
  ['<iframe src="https://example.org/player"></iframe>', 'frame', 'example.org'],
  ['<iframe src="//example.org/player"></iframe>', 'frame', 'example.org'],
  ['<script src="https://ads.example.org/a.js"></script>', 'script', 'ads.example.org'],
  ['<script>alert(1)</script>', 'script', null],
  ['<video><source src="https://v.example.org/a.mp4"></video>', 'recording', 'v.example.org'],
  ['<audio src="/a.mp3"></audio>', 'recording', null],
  ['<object data="https://example.org/a.swf"></object>', 'object', 'example.org'],
  ['<form action="https://example.org/join"><p>Join</p></form>', 'form', 'example.org'],
  ['<svg><path d="M0 0"/></svg>', 'drawing', null],
  ['![A tern](data:image/png;base64,AAAA)', 'image', null],
  ['<img alt="A tern">', 'image', null],
  ['<a href="javascript:alert(1)">Go on</a>', 'link', null],
  ['<a href="ftp://files.example.org/a">Go on</a>', 'link', 'files.example.org'],
])('of %j, something is left out', (body, kind, host) =>
  expect(leftOutOf(`Before.\n\n${body}\n\nAfter.`)).toEqual([{ kind, host }]),
);

it.each([
  '# Title\n\nWords with *emphasis*, [a link](/page), [another](mailto:a@example.org), `<script>` in code.',
  '![A tern](/uploads/tern.jpg)',
  '<figure><img src="https://example.org/a.jpg" alt=""><figcaption>A tern</figcaption></figure>',
  '```\n<iframe src="https://example.org"></iframe>\n```',
  'a < b and c > d, Vec<String>',
  '- [ ] To do\n- [x] Done',
  '<p class="x" style="color: red">Red</p>',
])('of %j, nothing', (body) => expect(leftOutOf(body)).toEqual([]));

it('each is said once, and no more than twenty', () => {
  const frame = '<iframe src="https://example.org/player"></iframe>\n\n';
  expect(leftOutOf(frame.repeat(5))).toHaveLength(1);
  const many = Array.from({ length: 50 }, (_, at) => frame.replace('example', `example${at}`));
  expect(leftOutOf(many.join(''))).toHaveLength(20);
});
