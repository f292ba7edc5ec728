import { propertyOf, readStyle } from './styles';

it.each([
  ['', {}],
  ['color: red', {}],
  ['font-weight:700', { strong: true }],
  ['font-weight: 600', { strong: true }],
  ['font-weight: 599', { strong: false }],
  ['font-weight: bolder', { strong: true }],
  ['font-weight: inherit', {}],
  ['mso-bidi-font-weight:normal', {}],
  ['FONT-STYLE: Italic !important', { em: true }],
  ['font-style:oblique 10deg', { em: true }],
  ['font-style:normal;font-weight:normal', { em: false, strong: false }],
  ['text-decoration: underline line-through', { u: true, s: true }],
  ['text-decoration:none', { u: false, s: false }],
  ['text-decoration-line:line-through', { u: false, s: true }],
  ['text-decoration-skip-ink:none', {}],
  ['vertical-align:super;font-size:60%', { sup: true }],
  ['vertical-align:sub', { sub: true }],
  ['vertical-align:baseline', {}],
  ['font: italic bold 12px/30px Georgia, serif', { strong: true, em: true }],
  ['font:12px Arial', { strong: false, em: false }],
  ['font-weight', {}],
  [':font-weight:bold', {}],
  ['__proto__:font;constructor:font', {}],
  ['font-family:"bold;font-style:italic', { em: true }],
])('the style %j says %j of a text', (style, says) => {
  expect(readStyle(style)).toEqual(says);
});

it.each([
  ['text-align: RIGHT; x: y', 'text-align', 'right'],
  ['mso-element:footnote-list', 'mso-element', 'footnote-list'],
  ['x:y', 'text-align', undefined],
  ['', 'x', undefined],
])('in the style %j, %s is %j', (style, property, value) => {
  expect(propertyOf(style, property)).toBe(value);
});
