import { changesBetween } from '.';

const between = (before: string[], after: string[]) => changesBetween(before, after);

it('nothing has changed between equal texts', () => {
  expect(between(['One.', 'Two.'], ['One.', 'Two.'])).toEqual([]);
  expect(between([], [])).toEqual([]);
});

it('marks the words that went and came within a paragraph', () => {
  const [before, after] = ['The river is 12 miles long.', 'The river is 21 miles long.'];
  expect(between(['First.', before, 'Last.'], ['First.', after, 'Last.'])).toEqual([
    { before, after, html: 'The river is <del>12</del><ins>21</ins> miles long.' },
  ]);
});

it('says of a paragraph that it was added or removed', () => {
  expect(between(['One.', 'Two.'], ['One.', 'Between.', 'Two.'])).toEqual([
    { before: null, after: 'Between.', html: '<ins>Between.</ins>' },
  ]);
  expect(between(['One.', 'Two.'], ['Two.'])).toEqual([
    { before: 'One.', after: null, html: '<del>One.</del>' },
  ]);
});

it('takes a paragraph for the one that has its words, where others were added beside it', () => {
  const changes = between(
    ['The toll house stands at Lathe Bridge.'],
    ['Nobody remembers why.', 'The toll house stood at Lathe Bridge.'],
  );
  expect(changes.map(({ before, html }) => [before, html])).toEqual([
    [null, '<ins>Nobody remembers why.</ins>'],
    [
      'The toll house stands at Lathe Bridge.',
      'The toll house <del>stands</del><ins>stood</ins> at Lathe Bridge.',
    ],
  ]);
});

it('takes a paragraph that stands alone in the place of another one for what that became', () => {
  expect(between(['Old words.'], ['Entirely new'])).toMatchObject([
    { before: 'Old words.', after: 'Entirely new' },
  ]);
});

it.each([
  [
    'Hebrew',
    'הגשר נפתח בשנת 1911.',
    'הגשר נפתח בשנת 1912.',
    'הגשר נפתח בשנת <del>1911</del><ins>1912</ins>.',
  ],
  ['Chinese', '桥于春天开放', '桥于秋天开放', '桥于<del>春</del><ins>秋</ins>天开放'],
  ['points', 'שָׁלוֹם רב', 'שָׁלוֹם לך', 'שָׁלוֹם <del>רב</del><ins>לך</ins>'],
  [
    'an apostrophe',
    "It doesn't hold.",
    "It don't hold.",
    'It <del>doesn&apos;t</del><ins>don&apos;t</ins> hold.',
  ],
  ['an emoji', 'Yes 👩‍🚀!', 'Yes!', 'Yes<del> 👩‍🚀</del>!'],
])('compares words in any script: %s', (_name, before, after, html) => {
  expect(between([before], [after])).toEqual([{ before, after, html }]);
});

it('lets no markup through', () => {
  const hostile = '<img src=x onerror=alert(1)> & "quoted" \'too\' <script>';
  for (const { html } of [...between([hostile], ['']), ...between([hostile], ['x'])]) {
    expect(html.replace(/<\/?(?:ins|del)>/g, '')).not.toMatch(/[<>]/);
  }
});

it('puts together to what was before and what is after', () => {
  const words = 'a b c d e f g'.split(' ');
  let seed = 7;
  const random = (below: number) => (seed = (seed * 16807) % 2147483647) % below;
  const text = () =>
    Array.from({ length: random(8) }, () =>
      Array.from({ length: 1 + random(9) }, () => words[random(7)]).join(' '),
    );
  for (let round = 0; round < 300; round += 1) {
    const [was, is] = [text(), text()];
    const changes = between(was, is);
    for (const { before, after, html } of changes) {
      expect(html.replace(/<ins>[^<]*<\/ins>/g, '').replace(/<\/?del>/g, '')).toBe(before ?? '');
      expect(html.replace(/<del>[^<]*<\/del>/g, '').replace(/<\/?ins>/g, '')).toBe(after ?? '');
    }
    const count = (list: (string | null)[]) => list.filter((one) => one !== null).length;
    const left = was.length - count(changes.map(({ before }) => before));
    expect(left).toBe(is.length - count(changes.map(({ after }) => after)));
  }
});
