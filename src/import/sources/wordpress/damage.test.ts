import fc from 'fast-check';

import { ofKind, recordsIn } from '../sources.fixture';
import { wordpress } from '.';
import { comment, FOOT, HEAD, item, meta, section, wxr } from './wxr.fixture';

const idsIn = async (content: string | Uint8Array): Promise<string[]> =>
  ofKind(await recordsIn(wordpress, content), 'article').map(({ id }) => id);

const THREE = [item(1), item(2), item(3)];
const [one = '', two = '', three = ''] = THREE;

describe('damage in a file of WordPress', () => {
  it.each<[what: string, content: string, ids: string[]]>([
    [
      'control characters',
      wxr(one, two.replace('Body', 'Bo\u0000\u0001\u0008dy'), three),
      ['1', '2', '3'],
    ],
    [
      'references to control characters',
      wxr(two.replace('<![CDATA[Post 2]]>', 'Post&#0;&#1;&#xFFFF; 2'), three),
      ['2', '3'],
    ],
    [
      'bare ampersands and unknown entities',
      wxr(one.replace('<![CDATA[Post 1]]>', 'A & B &nbsp; &foo; &#xZZ; &'), two),
      ['1', '2'],
    ],
    ['less-than signs', wxr(one.replace('<![CDATA[Post 1]]>', 'A < B << C <'), two), ['1', '2']],
    [
      'namespaces that nobody declared',
      `<rss><channel><link>https://old.example</link>${THREE.join('')}</channel></rss>`,
      ['1', '2', '3'],
    ],
    [
      'a section that does not end',
      wxr(one.replace('Body of post 1.]]>', 'Body of post 1.'), two, three),
      ['1', '2', '3'],
    ],
    [
      'a section that does not end, at the end of an item',
      wxr(one.replace('</item>', '<x><![CDATA[ </x></item>'), two, three),
      ['1', '2', '3'],
    ],
    [
      'a quote that is missing',
      wxr(
        one,
        two.replace(
          '<guid',
          '<category domain="category nicename="x"><![CDATA[X]]></category><guid',
        ),
        three,
      ),
      ['1', '2', '3'],
    ],
    [
      'a quote that is missing, up to the next one',
      wxr(
        one.replace('<guid', '<category domain="category><![CDATA[X]]></category><guid'),
        two,
        three,
      ),
      ['1', '2', '3'],
    ],
    [
      'an element that nobody closed',
      wxr(one.replace('</title>', ''), two, three),
      ['1', '2', '3'],
    ],
    ['an item that nobody closed', wxr(one.replace('</item>', ''), two, three), ['1', '2', '3']],
    [
      'a comment that nobody closed',
      wxr(item(1, {}, comment(1).replace('</wp:comment>', '')), two),
      ['1', '2'],
    ],
    [
      'elements that nobody opened',
      wxr('</item></channel>', one, '</foo>', two, '</rss>', three),
      ['1', '2', '3'],
    ],
    ['two roots', wxr(one, two) + wxr(three), ['1', '2', '3']],
    ['a tag that does not end', wxr(one.replace('<title>', '<title'), two, three), ['1', '2', '3']],
    ['a root that does not end', wxr(one, two).replace('/1.2/">', '/1.2/"'), ['1', '2']],
    ['words around the root', `garbage ${wxr(one)} more`, ['1']],
    ['the same id twice', wxr(one, two, one), ['1', '2']],
    ['a file that breaks off in a body', HEAD + one + two.slice(0, two.indexOf('Body') + 4), ['1']],
    [
      'a file that breaks off behind it',
      HEAD + one + two.slice(0, two.indexOf('</item>')),
      ['1', '2'],
    ],
    [
      'a file that breaks off in a comment',
      (HEAD + item(1, {}, comment(1), comment(2))).slice(0, -200),
      ['1'],
    ],
    [
      'HTML that nobody escaped',
      wxr(one.replace('<![CDATA[Body of post 1.]]>', '<p>Body <b>of</b> post</p>'), two),
      ['1', '2'],
    ],
  ])('costs no other record: %s', async (_, content, ids) => {
    expect(await idsIn(content)).toEqual(ids);
  });

  it.each<[what: string, encoded: string, body: string]>([
    ['an end that is split over sections', section('a ]]> b'), 'a ]]> b'],
    ['an end that nobody split', '<![CDATA[a <![CDATA[ b ]]> c]]>', 'c'],
    ['another item, quoted whole', section(`<pre>${item(9).replaceAll('<', '&lt;')}</pre>`), '```'],
    ['no section at all', '&lt;b&gt;a&lt;/b&gt; &amp;amp; b', '**a** & b'],
    ['HTML that nobody escaped', '<p>a <b>c</b></p>', 'a **c**'],
    [
      'a copy of another file',
      section('<item><content:encoded><![CDATA[x]]></content:encoded></item> y'),
      'y',
    ],
  ])('is read through in a body: %s', async (_, encoded, body) => {
    const [article] = ofKind(await recordsIn(wordpress, wxr(item(1, { encoded }), two)), 'article');
    expect(article?.id).toBe('1');
    expect(article?.body).toContain(body);
  });

  it('expands no entities that a file declares', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const content = wxr(item(1, { title: '&b; &x;' }), two).replace(/^<\?xml[^>]*>/, laughs);
    const articles = ofKind(await recordsIn(wordpress, content), 'article');
    expect(articles.map(({ title }) => title)).toEqual(['&b; &x;', 'Post 2']);
  });

  it.each<[encoding: string, content: Uint8Array]>([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${wxr(item(1, { title: 'Вести' }))}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${wxr(item(1, { title: 'Вести' }))}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(wxr(item(1, { title: 'Вести' })), 'utf16le')],
    [
      'UTF-16, the other way round',
      Buffer.from(`\uFEFF${wxr(item(1, { title: 'Вести' }))}`, 'utf16le').swap16(),
    ],
    [
      'windows-1251',
      windows1251(wxr(item(1, { title: 'Вести' })).replace('UTF-8', 'windows-1251')),
    ],
    [
      'UTF-8 that says it is something else',
      Buffer.from(wxr(item(1, { title: 'Вести' })).replace('UTF-8', 'iso-8859-1')),
    ],
    [
      'an encoding that nobody knows',
      Buffer.from(wxr(item(1, { title: 'Вести' })).replace('UTF-8', 'x-nothing')),
    ],
  ])('is read in its own encoding: %s', async (_, content) => {
    expect(ofKind(await recordsIn(wordpress, content), 'article')).toMatchObject([
      { title: 'Вести' },
    ]);
  });

  it('tells of bytes that are no characters, and reads the rest', async () => {
    const content = Buffer.from(wxr(one.replace('Body', 'Bo\u0001dy'), two));
    content[content.indexOf(1)] = 0xff;
    const records = await recordsIn(wordpress, content);
    expect(ofKind(records, 'article').map(({ body }) => body)).toEqual([
      'Bo\uFFFDdy of post 1.',
      'Body of post 2.',
    ]);
    expect(ofKind(records, 'loss')).toMatchObject([{ of: 'file', outcome: 'changed' }]);
  });

  it('is no export of WordPress where nothing of one is in it', async () => {
    await expect(recordsIn(wordpress, '{"posts": []}')).rejects.toThrow('no export of WordPress');
  });

  it('costs few records, whatever is cut out or written over', async () => {
    const items = Array.from({ length: 40 }, (_, index) =>
      item(index + 1, {}, meta('key', 'a:1:{}'), comment(index + 1)),
    );
    const whole = Buffer.from(wxr(...items));
    const place = fc.integer({ min: HEAD.length, max: whole.length - FOOT.length });
    const written = fc.uint8Array({ minLength: 1, maxLength: 12 });
    const damage = fc.record({ place, cut: fc.integer({ min: 0, max: 40 }), written });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const pieces: Uint8Array[] = [];
        let at = 0;
        for (const one of damages.toSorted((a, b) => a.place - b.place)) {
          pieces.push(whole.subarray(at, Math.max(at, one.place)), one.written);
          at = Math.max(at, one.place + one.cut);
        }
        const ids = await idsIn(Buffer.concat([...pieces, whole.subarray(at)]));
        expect(ids.length).toBeGreaterThanOrEqual(40 - 3 * damages.length);
      }),
      { numRuns: 60 },
    );
  });
});

function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
}
