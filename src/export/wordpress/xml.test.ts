import { cdata, element } from './xml';

it('escapes what is markup', () => {
  expect(element('title', '<b> & "x" ]]>')).toBe(
    '<title>&lt;b&gt; &amp; &quot;x&quot; ]]&gt;</title>\n',
  );
});

it('keeps text as it is, and the end of a section within it', () => {
  expect(cdata('a', '<b>שלום & 😀\n')).toBe('<a><![CDATA[<b>שלום & 😀\n]]></a>\n');
  expect(cdata('a', 'x]]>y')).toBe('<a><![CDATA[x]]]]><![CDATA[>y]]></a>\n');
  expect(cdata('a', '', { b: '"<' })).toBe('<a b="&quot;&lt;"><![CDATA[]]></a>\n');
});

it.each(['a\u0000b', 'a\u0007b', 'a\u001fb', 'a\ufffeb', 'a\uffffb'])(
  'leaves out what XML has no place for',
  (text) => {
    expect(element('a', text)).toBe('<a>ab</a>\n');
  },
);

it('replaces halves of characters', () => {
  expect(element('a', 'x\ud800y')).toBe('<a>x\ufffdy</a>\n');
});
