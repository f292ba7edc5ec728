import { withAbsoluteLinks } from '.';

const bases = { page: 'https://a.example/articles/tides', uploads: 'https://cms.example' };

it.each([
  ['<a href="#fn-1" id="x">1</a>', '<a href="https://a.example/articles/tides#fn-1" id="x">1</a>'],
  ['<img src="/uploads/a.png" alt="">', '<img src="https://cms.example/uploads/a.png" alt="">'],
  ['<a href="/b?c=1&amp;d=2">', '<a href="https://a.example/b?c=1&amp;d=2">'],
  ['<blockquote cite="../b">', '<blockquote cite="https://a.example/b">'],
])('%s becomes %s', (html, expected) => {
  expect(withAbsoluteLinks(html, bases)).toBe(expected);
});

it.each([
  '<a href="https://b.example/c">d</a>',
  '<a href="mailto:a@b.example">',
  'A text with href="/b" in it, <code>src="/c"</code>.',
  '<a href="">',
])('%s stays as it is', (html) => {
  expect(withAbsoluteLinks(html, bases)).toBe(html);
});

it('without a page, uploads alone are made absolute', () => {
  const html = '<a href="#x"></a><img src="/uploads/a.png">';
  expect(withAbsoluteLinks(html, { ...bases, page: null })).toBe(
    '<a href="#x"></a><img src="https://cms.example/uploads/a.png">',
  );
});
