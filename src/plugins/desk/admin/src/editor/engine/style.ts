import type { Token } from 'markdown-it';

import type { Style } from './block-text';
import { tokensOf } from './markdown';

const USUAL: Style = {
  em: '*',
  strong: '**',
  hardBreak: '\\\n',
  bullet: '-',
  delimiter: '.',
  areNumbersEqual: false,
  fence: '`',
  rule: '---',
};

/** How a block is written; where it has nothing to go by, as Markdown mostly is. */
export const styleOf = (body: string, otherwise: Partial<Style> = {}): Style => {
  const style: Style = { ...USUAL, ...otherwise };
  const seen = new Set<keyof Style>();
  const note = <Name extends keyof Style>(name: Name, value: Style[Name]) => {
    if (!seen.has(name)) style[name] = value;
    seen.add(name);
  };
  const numbers: string[] = [];
  const visit = ({ type, markup, info, children }: Token): void => {
    if (type === 'em_open') note('em', markup === '_' ? '_' : '*');
    else if (type === 'strong_open') note('strong', markup === '__' ? '__' : '**');
    else if (type === 'fence') note('fence', markup.startsWith('~') ? '~' : '`');
    else if (type === 'ordered_list_open') note('delimiter', markup === ')' ? ')' : '.');
    else if (type === 'bullet_list_open' && isBullet(markup)) note('bullet', markup);
    else if (type === 'list_item_open' && info) numbers.push(info);
    children?.forEach(visit);
  };
  tokensOf(body, {}).forEach(visit);
  if (/ {2,}\r?\n/.test(body) && !/\\\r?\n/.test(body)) note('hardBreak', '  \n');
  if (numbers.length > 1) note('areNumbersEqual', numbers[0] === numbers[1]);
  return style;
};

const isBullet = (markup: string): markup is Style['bullet'] => '-*+'.includes(markup);
