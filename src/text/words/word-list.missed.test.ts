import { visibleText } from './visible-text';
import { findListedWord } from './word-list';

const isMissed = (entry: string, text: string): void => {
  expect(findListedWord(entry, [text])).toBeNull();
};

describe('a listed word is not found', () => {
  it.each([
    ['ass', 'class'],
    ['ass', 'assess'],
    ['ass', 'a\u0301ssess'],
    ['kill', 'skill'],
    ['kill', 'kills'],
    ['kill', 'kill3'],
    ['kill', '3kill'],
    ['Ende', 'Wendehals'],
    ['grab', 'Begräbnis'],
    ['еб', 'хлеб'],
    ['бля', 'рубля'],
    ['και', 'καιρός'],
    ['שלום', 'ושלום'],
    ['كس', 'كسر'],
    ['राम', 'आराम'],
    ['क', 'कि'],
    ['क', 'क़'],
    ['가', '각'],
    ['바보', '바보는'],
    ['ㄱ', '가'],
  ])('as a part of another: %j in %j', isMissed);

  it.each([
    ['ยา', 'พยาบาล'],
    ['ยา', 'พ\u200bยาบาล'],
    ['ตา', 'ตาราง'],
    ['か', 'が'],
    ['ハカ', 'バカ'],
    ['カ', 'ガ'],
    ['カ', '力'],
    ['ประเทศ', 'ประเทศ์'],
  ])('as a part of another in scripts without spaces: %j in %j', isMissed);

  it.each([
    ['modem', 'modern'],
    ['modern', 'modem'],
    ['mall', 'mail'],
    ['mail', 'mall'],
    ['mall', 'MAIL'],
    ['mail', 'MALL'],
    ['bald', 'baid'],
    ['lll', '111'],
    ['oo', '00'],
    ['il', '11'],
    ['all', 'a 11'],
    ['мой', 'мои'],
    ['мои', 'мой'],
    ['вот', 'бот'],
    ['мать', 'матв'],
    ['bot', 'вот'],
    ['bot', 'Вот'],
    ['bot', 'Я говорю: ВОТ!'],
    ['hat', 'нат'],
    ['pot', 'рот'],
    ['ham', 'нам'],
    ['он', 'оһ'],
    ['өл', 'ол'],
    ['үн', 'ун'],
    ['μάο', 'μας'],
    ['va', 'να'],
    ['vikh', 'νίκη'],
    ['בן', 'בו'],
    ['lo', 'اه'],
    ['ดี', 'ตี'],
    ['par', 'þar'],
  ])('in a word that resembles it only: %j in %j', isMissed);

  it.each([
    ['c++', 'c+'],
    ['c++', 'objc++'],
    ['c++', 'c++x'],
    ['f*ck', 'fck'],
    ['a.c', 'abc'],
    ['.*', 'anything'],
    ['[a-z]', 'm'],
    ['example.com', 'example.community'],
    ['example.com', 'example com'],
    ['buy now', 'buynow'],
    ['buy now', 'buy, now'],
    ['🇮🇷', '🇫🇮🇷🇺'],
    ['❤️', '💔'],
    ['us', '🇺🇸'],
  ])('where signs differ: %j in %j', isMissed);

  it.each([
    ['bad', '<p>b</p><p>ad</p>'],
    ['bad', 'b<br>ad'],
    ['strong', '<strong>x</strong>'],
    ['amp', '<p>a &amp; b</p>'],
  ])('across or in tags: %j in %j', (entry, html) => {
    isMissed(entry, visibleText(html));
  });
});
