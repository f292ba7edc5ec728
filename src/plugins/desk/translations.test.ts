import en from './admin/src/translations/en.json';
import he from './admin/src/translations/he.json';
import ru from './admin/src/translations/ru.json';

type Texts = Record<string, string>;

/** The values that a text is given, as it names them: the outermost braces begin with a name. */
const values = (text = ''): string[] => {
  let depth = 0;
  const outermost = text.split('').map((sign) => {
    if (sign === '{') depth += 1;
    const isShown = depth === 1;
    if (sign === '}') depth -= 1;
    return isShown ? sign : ' ';
  });
  return Array.from(outermost.join('').matchAll(/\{(\w+)/g), ([, name]) => name ?? '').sort();
};

describe.each([
  ['Hebrew', he as Texts],
  ['Russian', ru as Texts],
])('the desk in %s', (_, texts) => {
  it('says everything that it says in English', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
  });

  it('takes the same values', () => {
    const valuesByKey = (all: Texts) =>
      Object.fromEntries(Object.keys(en).map((key) => [key, values(all[key])]));
    expect(valuesByKey(texts)).toEqual(valuesByKey(en));
  });
});
