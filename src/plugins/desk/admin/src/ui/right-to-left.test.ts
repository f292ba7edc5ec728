import { rightToLeft } from './right-to-left';

it('leaves words alone', () => {
  expect(rightToLeft({ publish: 'פרסום', goOn: 'המשך קריאה' })).toEqual({
    publish: 'פרסום',
    goOn: 'המשך קריאה',
  });
});

it.each(['עדיין אין הערות.', '{count} מילים', 'קובץ ב־HTML', '(slug) כתובת'])(
  'says of %j that it runs from the right',
  (text) => {
    expect(rightToLeft({ text })).toEqual({ text: `\u2067${text}\u2069` });
  },
);
