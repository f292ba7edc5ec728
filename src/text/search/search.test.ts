import { parseQuery, snippetOf, termsIn, textOfHtml } from '.';

const termsOf = (text: string, language = 'en'): string[] =>
  [...termsIn(text, language)].map(({ term }) => term);

describe('the terms of a text', () => {
  it.each([
    ['en', 'Café', 'cafe\u0301', 'CAFE', 'ｃａｆｅ'],
    ['en', 'libraries', 'Library'],
    ['ru', 'ёлки', 'елка', 'ЁЛКУ'],
    ['ru', 'йод', 'и\u0306од'],
    ['en', 'собаки', 'собака'],
    ['de', 'Häuser', 'hauser', 'Haus'],
    ['de', 'Straße', 'STRASSE', 'Strassen'],
    ['fr', 'élèves', 'eleve'],
    ['fr', 'publié', 'publiées', 'publie', 'publiees', 'publier'],
    ['fr', 'nationalité', 'nationalites'],
    ['es', 'naciones', 'nación', 'nacion'],
    ['en', 'שָׁלוֹם', 'שלום'],
    ['en', 'צה"ל', 'צה״ל', 'צהל'],
    ['en', 'مُحَمَّد', 'محمد', 'محمـــد'],
    ['fa', 'می‌خواهم', 'ميخواهم'],
    ['en', '٢٠٢٦', '۲۰۲۶', '2026'],
    ['ja', 'ﾊﾞｶ', 'バカ'],
    ['ko', '바보', '바보'.normalize('NFD')],
    ['el', 'ΜΑΛΑΚΑΣ', 'μαλάκας'],
  ])('are the same for all spellings of a word, in %s: %s', (language, first, ...others) => {
    for (const other of others) expect(termsOf(other, language)).toEqual(termsOf(first, language));
  });

  it('are single characters where a script has no spaces, and words elsewhere', () => {
    expect(termsOf('iPhone手机')).toEqual(['iphon', '手', '机']);
    expect(termsOf('手机')).toEqual(['手', '机']);
  });

  it('are whole in languages without a stemmer', () => {
    expect(termsOf('собаки', 'uk')).toEqual(['собаки']);
    expect(termsOf('running', 'pl')).toEqual(['running']);
  });

  it.each([
    'a'.repeat(1_000_000),
    '\u0301'.repeat(1_000_000),
    '中'.repeat(300_000),
    '" '.repeat(500_000),
  ])('take linear time in hostile texts', (text) => {
    let count = 0;
    for (const { term } of termsIn(text, 'en')) count += term.length;
    expect(count).toBeLessThan(1_000_000);
  });
});

describe('a query', () => {
  const unit = (...terms: string[]) => ({ terms });

  it.each([
    ['two words', [unit('two'), unit('word')], []],
    ['"two words" three', [unit('two', 'word'), unit('three')], []],
    ['“two words', [unit('two', 'word')], []],
    ['one -two -"three four"', [unit('on')], [unit('two'), unit('three', 'four')]],
    ['well-known', [unit('well', 'known')], []],
    ['wor*', [{ terms: ['wor'], prefix: 'wor' }], []],
    ['北京 大', [unit('北', '京'), unit('大')], []],
    ['AND OR (not) a:b', [unit('and'), unit('or'), unit('not'), unit('a', 'b')], []],
    ['one one', [unit('on')], []],
    ['* - "" -- "*" 😀', [], []],
  ])('%j is read', (text, wanted, unwanted) => {
    expect(parseQuery(text, 'en')).toEqual({ wanted, unwanted });
  });
});

describe('a snippet', () => {
  const snippet = (texts: string[], query: string): string =>
    snippetOf(texts, parseQuery(query, 'en'), 'en');

  it('marks what is found, and escapes the text', () => {
    expect(snippet(['A <b> & running dogs.'], 'run "b running"')).toBe(
      'A &lt;<mark>b&gt; &amp; running</mark> dogs.',
    );
  });

  it('is cut around the first place, at words', () => {
    const text = `${'before '.repeat(50)}lantern${' after'.repeat(50)}`;
    expect(snippet(['none', text], 'lantern')).toMatch(
      /^…before (?:before )+<mark>lantern<\/mark>(?: after)+…$/,
    );
  });

  it('is the opening of the first text where nothing is found, and cuts no character', () => {
    expect(snippet(['First.', 'Second.'], 'third')).toBe('First.');
    expect(snippet(['😀'.repeat(150)], 'third')).toMatch(/^(?:😀)+…$/u);
  });
});

it('the text of HTML has its words whole, its blocks apart, and no scripts', () => {
  expect(
    textOfHtml('<h2>Head</h2><p>A w<em>or</em>d &amp; more</p><script>x</script>').split(/\s+/),
  ).toEqual(['', 'Head', 'A', 'word', '&', 'more', '']);
});
