import en from './admin/src/translations/en.json';
import he from './admin/src/translations/he.json';
import { placeholders } from './admin/src/translations/placeholders';
import ru from './admin/src/translations/ru.json';

type Texts = Record<string, string>;

describe.each([
  ['Hebrew', he as Texts],
  ['Russian', ru as Texts],
])('the desk in %s', (_, texts) => {
  it('has a translation for every English message', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
  });

  it('has the same parameters in each message', () => {
    const valuesByKey = (all: Texts) =>
      Object.fromEntries(Object.keys(en).map((key) => [key, placeholders(all[key])]));
    expect(valuesByKey(texts)).toEqual(valuesByKey(en));
  });
});
