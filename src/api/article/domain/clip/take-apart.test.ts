import fc from 'fast-check';

import { PAGE } from './page.fixture';
import { takeApart, type TakenApart } from './index';

/** Everything that a page was taken apart into, in one text. */
const partsIn = (page: TakenApart): string =>
  [
    page.title,
    page.standfirst ?? '',
    page.body,
    ...page.notes.flatMap(({ signature, body }) => [signature, body]),
    ...page.left.map(({ text }) => text),
    // What stands between two names is read as well.
    page.authors.join(' and '),
    ...page.topics,
    page.source?.name ?? '',
    page.originallyPublishedOn ?? '',
  ].join('\n');

describe('a page as it is on the web', () => {
  const page = takeApart({ text: PAGE }, 'en');

  it('is taken apart into note, title, byline, date and body', () => {
    expect(page).toMatchObject({
      title: 'From conquest to cover-up, the betrayal stayed consistent',
      standfirst: null,
      authors: ['Aynaz Anni Cyrus'],
      originallyPublishedOn: '2025-12-22',
      notes: [{ signature: 'Peloni', kind: 'foreword', placement: 'above' }],
      left: [
        { text: 'Leave a Reply', why: 'comments' },
        { text: 'You must be logged in to post a comment.', why: 'comments' },
      ],
    });
    expect(page.notes[0]?.body).toMatch(/^Aynaz makes .* comes at a cost\.$/);
    expect(page.body).toMatch(/^Last week, [^]*Golestan Province\.$/);
  });

  it('loses none of its letters', () => {
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '').length;
    // The month is a figure now.
    expect(letters(partsIn(page))).toBe(letters(PAGE) - 'Dec'.length);
  });
});

describe('a first or last block with a signature is a note', () => {
  it.each([
    ["Editor's note: We were wrong.", "Editor's note", 'foreword', 'We were wrong.'],
    ['*Note from the editor — we were wrong*', 'Note from the editor', 'foreword', 'we were wrong'],
    ['[Correction: We were wrong.]', 'Correction', 'correction', 'We were wrong.'],
    ['Update, 3 May: It goes on.', 'Update, 3 May', 'update', 'It goes on.'],
    ['הבהרה: טעינו בשם.', 'הבהרה', 'clarification', 'טעינו בשם.'],
    ['Опровержение: мы ошиблись.', 'Опровержение', 'retraction', 'мы ошиблись.'],
    ['NDLR : nous avons corrigé.', 'NDLR', 'foreword', 'nous avons corrigé.'],
    ['Richtigstellung: Das war falsch.', 'Richtigstellung', 'correction', 'Das war falsch.'],
    ['Actualización: sigue.', 'Actualización', 'update', 'sigue.'],
    ['توضيح: أخطأنا في الاسم.', 'توضيح', 'clarification', 'أخطأنا في الاسم.'],
    ['اصلاحیه: اشتباه کردیم.', 'اصلاحیه', 'correction', 'اشتباه کردیم.'],
    ['Peloni：This is important. Read it.', 'Peloni', 'foreword', 'This is important. Read it.'],
    ['Peloni: Important!', 'Peloni', 'foreword', 'Important!'],
    ['Peloni: this is important to me', 'Peloni', 'foreword', 'this is important to me'],
    ['Ted Belman: I agree with all of it.', 'Ted Belman', 'foreword', 'I agree with all of it.'],
  ])('%s', (block, signature, kind, body) => {
    const { notes, body: rest } = takeApart({ text: `${block}\nText of it.\nMore text.` }, 'en');
    expect(notes).toEqual([{ signature, kind, placement: 'above', body }]);
    expect(rest).toBe('Text of it.\n\nMore text.');
  });

  it('below where it is the last', () => {
    const { notes } = takeApart({ text: "Text of it.\nMore.\nEditor's note: It was long." }, 'en');
    expect(notes).toMatchObject([{ placement: 'below', body: 'It was long.' }]);
  });
});

it.each([
  '<blockquote><p><strong>Editor’s note:</strong> We were wrong.</p></blockquote>',
  '<h4>Editor’s note</h4><p>We were wrong.</p>',
  '<p><b>Editor’s note:</b></p><p>We were wrong.</p>',
])('reads a signature in the markup of a page: %s', (markup) => {
  const html = `${markup}<h1>The title</h1><p>Text of it.</p>`;
  expect(takeApart({ html }, 'en')).toMatchObject({
    title: 'The title',
    notes: [{ signature: 'Editor’s note', body: 'We were wrong.' }],
    body: 'Text of it.',
  });
});

it.each([
  '<blockquote><p>Ted Belman: We were there. It was late.</p></blockquote>',
  '<h2>Update: We were wrong.</h2>',
])('takes a quote or a heading that nobody known signs for none: %s', (markup) => {
  expect(takeApart({ html: `${markup}<p>Text of it.</p>` }, 'en').notes).toEqual([]);
});

it('takes lines that a break divides for no title', () => {
  const html = '<p>One line<br>and another</p><p>By Ann Smith</p><p>Text of it.</p>';
  expect(takeApart({ html }, 'en')).toMatchObject({ title: '', authors: ['Ann Smith'] });
});

it('takes the first address of a page that is one', () => {
  const html =
    '<link rel="canonical" href="javascript:x"><link rel="canonical" href="/a"><link rel="canonical" href="https://paper.org/b"><p>Text.</p>';
  expect(takeApart({ html }, 'en').canonicalUrl).toBe('https://paper.org/b');
});

it.each([
  '{"@type":"Article","headline":',
  'null',
  '[[[{"@type":"Article","author":{"name":7},"headline":{},"datePublished":[1],"keywords":{}}]]]',
  '{"@graph":null}',
])('reads nothing from data that says nothing: %s', (data) => {
  const html = `<script type="application/ld+json">${data}</script><p>Text of it.</p>`;
  expect(takeApart({ html }, 'en')).toMatchObject({ title: '', authors: [], body: 'Text of it.' });
});

it.each([
  'Q: What do you think of that, then? I wonder.',
  'Iran: A history of betrayal',
  '10:30 is when it began. It ended at noon.',
  'https://example.org/ is where it stands. Look there.',
  'Trump: “We will not go there.”',
  'He said: I do not know what that means. It is late.',
  'Photo: Reuters took this picture of it.',
  'The Prime Minister Of All The Land: I do not know. It is late.',
])('what only looks like a signature stays in the body: %s', (block) => {
  const text = `${block}\nText of it, which goes on for longer than that line does above here.\nMore.`;
  expect(takeApart({ text }, 'en').notes).toEqual([]);
});

it('takes a conversation for the body', () => {
  const text =
    'Ann: I was there. It was late.\nBob: When was that? Say it.\nAnn: It was in May. Yes.';
  expect(takeApart({ text }, 'en')).toMatchObject({ notes: [] });
});

describe('a byline', () => {
  it.each([
    ['Ann Smith | Dec 22, 2025', ['Ann Smith'], '2025-12-22', null],
    ['By Ann Smith, 22 December 2025', ['Ann Smith'], '2025-12-22', null],
    ['Ann Smith, The Paper, 2025-12-22', ['Ann Smith'], '2025-12-22', 'The Paper'],
    [
      'By Ann Smith, Bob van Dyke & Carl Ray – Monday, 22 December 2025',
      ['Ann Smith', 'Bob van Dyke', 'Carl Ray'],
      '2025-12-22',
      null,
    ],
    ['מאת דנה כהן ויוסי לוי | 22 בדצמבר 2025', ['דנה כהן', 'יוסי לוי'], '2025-12-22', null],
    ['Автор: Анна Иванова, 22 декабря 2025 г.', ['Анна Иванова'], '2025-12-22', null],
    [
      'Par Jean Dupont et Marie Le Goff, le 22 décembre 2025',
      ['Jean Dupont', 'Marie Le Goff'],
      '2025-12-22',
      null,
    ],
    ['Von Hans Müller | 22. Dezember 2025', ['Hans Müller'], '2025-12-22', null],
    ['Por Juan Pérez, 22 de diciembre de 2025', ['Juan Pérez'], '2025-12-22', null],
    ['بقلم: محمد علي | ٢٢ ديسمبر ٢٠٢٥', ['محمد علي'], '2025-12-22', null],
    ['نوشته: علی رضایی | ۲۲ دسامبر ۲۰۲۵', ['علی رضایی'], '2025-12-22', null],
    ['Анна Иванова, «Газета», 22 декабря 2025', ['Анна Иванова'], '2025-12-22', 'Газета'],
    ['By Ann B. Smith, Jr. | Dec 22, 2025', ['Ann B. Smith Jr.'], '2025-12-22', null],
    ['Ann Smith | 03/04/2025', [], null, null],
    ['نوشته: علی رضایی | ۱ دی ۱۴۰۴', ['علی رضایی'], null, null],
  ])('%s', (line, authors, day, source) => {
    const page = takeApart(
      { text: `A title of it\n${line}\nThe text of it goes on here.\nMore.` },
      'en',
    );
    expect(page.authors).toEqual(authors);
    expect(page.originallyPublishedOn).toBe(day);
    expect(page.source?.name ?? null).toBe(source);
  });

  it('of which not every word was read is left as well', () => {
    const text =
      'A title\nBy Ann Smith, Staff Writer at 10:30 | Dec 22, 2025\nText of it.\nMore of it.';
    expect(takeApart({ text }, 'en')).toMatchObject({
      authors: ['Ann Smith'],
      originallyPublishedOn: '2025-12-22',
      left: [{ why: 'byline' }],
    });
  });
});

it.each([
  ['First published in The Paper on 3 May 2024.', 'The Paper', '2024-05-03'],
  ['This article was originally published at The Paper', 'The Paper', null],
  ['Republished from The Paper', 'The Paper', null],
  ['Republished from The Paper by kind permission.', 'The Paper', null],
  ['This article first appeared in The Paper', 'The Paper', null],
  ['Впервые опубликовано в «Газета», 3 мая 2024', 'Газета', '2024-05-03'],
  ['Zuerst erschienen in Die Zeit am 3. Mai 2024', 'Die Zeit', '2024-05-03'],
])('reads where a text was published first: %s', (line, name, day) => {
  const page = takeApart({ text: `A title\nText of it is here.\nMore of it.\n${line}` }, 'en');
  expect(page).toMatchObject({ source: { name, url: null }, originallyPublishedOn: day });
});

it.each([
  'First published in 2019, it was a success.',
  'First published in paperback by a small house',
  'Republished from The Paper, where it was read by nobody',
])('leaves a sentence about where a text was published in the body: %s', (line) => {
  const page = takeApart({ text: `A title\nText of it is here.\nMore of it.\n${line}` }, 'en');
  expect(page).toMatchObject({ source: null, body: expect.stringContaining(line) as string });
});

it('takes a line below a heading for a line of its own', () => {
  const text = '# A title\nBy Ann Smith, 22 December 2025\n\nThe *text* of it.\n\nMore.';
  expect(takeApart({ text }, 'en')).toMatchObject({
    title: 'A title',
    authors: ['Ann Smith'],
    body: 'The *text* of it.\n\nMore.',
  });
});

it('takes the short paragraph between title and byline for the standfirst', () => {
  const text =
    'A title\nWhat it is about.\nBy Ann Smith, 22 December 2025\nText of it.\nMore.\nFirst published in The Paper';
  expect(takeApart({ text }, 'en')).toMatchObject({
    standfirst: 'What it is about.',
    body: 'Text of it.\n\nMore.',
  });
});

const HTML = `<html><head><title>The title | The Paper</title><meta property="og:site_name" content="The Paper"><meta property="og:description" content="A standfirst."><link rel="canonical" href="https://paper.org/a"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The title","author":[{"@type":"Person","name":"Ann Smith"}],"datePublished":"2025-12-22T10:00:00Z","publisher":{"name":"The Paper"},"keywords":"Iran, Israel"}]}</script></head><body><nav><a href="/">Home</a></nav><article><h1>The title</h1><p>A standfirst.</p><div><span>By <a href="/a">Ann Smith</a></span> <time datetime="2025-12-22">December 22, 2025</time></div><p><strong>Peloni:</strong> This is <em>important</em>.</p><p>Text.</p><div class="sharedaddy">Share this: <button>Facebook</button></div></article><form><p>Leave a Reply</p><button>Post</button></form></body></html>`;

describe('HTML', () => {
  it('says by its metadata and its markup what is what', () => {
    expect(takeApart({ html: HTML }, 'en', (name) => name === 'Peloni')).toEqual({
      title: 'The title',
      standfirst: 'A standfirst.',
      authors: ['Ann Smith'],
      originallyPublishedOn: '2025-12-22',
      source: { name: 'The Paper', url: 'https://paper.org/a' },
      canonicalUrl: 'https://paper.org/a',
      notes: [
        { signature: 'Peloni', kind: 'foreword', placement: 'above', body: 'This is *important*.' },
      ],
      body: 'Text.',
      topics: ['Iran', 'Israel'],
      left: [
        { text: '[Home](/)', why: 'navigation' },
        { text: 'Share this:', why: 'sharing' },
        { text: 'Facebook', why: 'sharing' },
        { text: 'Leave a Reply', why: 'comments' },
        { text: 'Post', why: 'comments' },
      ],
    });
  });

  it('leaves a name with a colon behind the byline in the body, where nobody knows it', () => {
    expect(takeApart({ html: HTML }, 'en')).toMatchObject({
      notes: [],
      body: expect.stringContaining('Peloni') as string,
    });
  });
});

describe('no word is lost', () => {
  const WORDS = [
    'alpha',
    'Beta',
    'Gamma',
    'delta.',
    'By',
    'Leave a Reply',
    'Editor’s note:',
    'Peloni:',
    '2025',
    '|',
    'Share',
    '*x*',
    'מאת',
    'Home | News | Contact',
    'First published in',
    'Dec 22, 2025',
    'and',
    '"quoted"',
    '[a]',
    '# Head',
    '- item',
    '> q',
  ];
  const line = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(' '));

  /** The letters of a text, each with how often it is there. */
  const counts = (text: string): Map<string, number> => {
    const found = new Map<string, number>();
    for (const letter of text.replace(/[^\p{L}]/gu, '').toLowerCase())
      found.set(letter, (found.get(letter) ?? 0) + 1);
    return found;
  };

  it.each<[string[], string[], string]>([
    // A second name where the Authors are known already.
    [['Gamma Dec 22, 2025', 'Beta |', 'Dec 22, 2025'], ['Gamma'], 'Beta'],
    [['Title', 'Ann Smith', 'Dec 22, 2025', 'Bob Ray | Dec 22, 2025'], ['Ann Smith'], 'Bob Ray'],
    // Another date, and another source.
    [
      ['Title', 'By Ann Smith, May 3, 2024', 'Published Dec 22, 2025'],
      ['Ann Smith'],
      'Dec 22, 2025',
    ],
    [
      ['Title', 'Ann Smith, The Times, 2025-12-22', 'Text.', 'First published in The Post'],
      ['Ann Smith'],
      'The Times',
    ],
    [['Title', 'Ann Smith, The Times, Daily News, 2025-12-22'], ['Ann Smith'], 'Daily News'],
    // What stands between the names of two Authors counts as read.
    [['alpha', 'Gamma and Beta', 'Dec 22, 2025'], ['Gamma', 'Beta'], 'alpha'],
    // An article after a date belongs to what follows.
    [['Ann Smith, Dec 22, 2025 The Post'], ['Ann Smith'], 'The Post'],
  ])('of what is read twice: %j', (lines, authors, kept) => {
    const page = takeApart({ text: lines.join('\n') }, 'en');
    expect(page.authors).toEqual(authors);
    expect(partsIn(page)).toContain(kept);
  });

  it('whatever lines a page has: only lines that were read as values lose what says so', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const page = takeApart({ text: lines.join('\n') }, 'en');
        const kept = partsIn(page);
        const isRead = (one: string) => /\d{4}|by |published in|מאת/i.test(one);
        const needed = counts(lines.filter((one) => !isRead(one)).join('\n'));
        const found = counts(kept);
        for (const [letter, count] of needed)
          expect(found.get(letter) ?? 0).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 500 },
    );
  });
});
