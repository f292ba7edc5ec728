import { blockOf } from './admin/src/images/figure';

const tern = {
  name: 'tern.jpg',
  url: '/uploads/tern_1.jpg',
  mime: 'image/jpeg',
  alternativeText: null,
  caption: null,
  width: 1200,
  height: 800,
};

it('an image is a figure with its address, name and size', () =>
  expect(blockOf([tern])).toBe(
    '<figure><img src="/uploads/tern_1.jpg" alt="tern.jpg" width="1200" height="800"></figure>',
  ));

it('its caption and its alternative text stand in it as text', () =>
  expect(
    blockOf([
      { ...tern, alternativeText: 'A "tern"\n\nat sea', caption: 'Terns & <gulls>\n\n2025' },
    ]),
  ).toBe(
    '<figure><img src="/uploads/tern_1.jpg" alt="A &quot;tern&quot; at sea" width="1200" height="800"><figcaption>Terns &amp; &lt;gulls&gt; 2025</figcaption></figure>',
  ));

it('one of unknown size has none', () =>
  expect(blockOf([{ ...tern, mime: 'image/svg+xml', width: null, height: null }])).toBe(
    '<figure><img src="/uploads/tern_1.jpg" alt="tern.jpg"></figure>',
  ));

it('other files are links, each in a paragraph', () =>
  expect(
    blockOf([tern, { name: 'a [b].pdf', url: '/uploads/a_b.pdf', mime: 'application/pdf' }]),
  ).toBe(`${blockOf([tern])}\n\n[a \\[b\\].pdf](</uploads/a_b.pdf>)`));
