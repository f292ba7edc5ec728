const MEGABYTE = 1_000_000;

const LEVELS = 10_000;

/** A body that is made to be slow to read. */
export interface HostileBody {
  name: string;
  body: string;
}

const megabyteOf = (name: string, signs: string): HostileBody => ({
  name: `1 MB of ${name}`,
  body: signs.repeat(MEGABYTE / signs.length),
});

/** Bodies on which parsers that are not linear take seconds or for ever. */
export const HOSTILE_BODIES: HostileBody[] = [
  megabyteOf('<', '<'),
  megabyteOf('spaces', ' '),
  megabyteOf('-', '-'),
  megabyteOf('&', '&'),
  megabyteOf('[', '['),
  megabyteOf('*', '*'),
  megabyteOf('backticks', '`'),
  megabyteOf('one combining mark', '\u0301'),
  megabyteOf('combining marks to be put in order', '\u0301\u0323'),
  { name: '10,000 nested tags', body: `${'<b>'.repeat(LEVELS)}x` },
  { name: '10,000 nested blocks', body: `${'<div>'.repeat(LEVELS)}x${'</div>'.repeat(LEVELS)}` },
  { name: '10,000 nested quotes', body: `${'> '.repeat(LEVELS)}x` },
  { name: '10,000 nested lists', body: `${'- '.repeat(LEVELS)}x` },
  { name: '10,000 nested brackets', body: `${'['.repeat(LEVELS)}x${']'.repeat(LEVELS)}` },
  { name: '10,000 nested links', body: `${'['.repeat(LEVELS)}x${'](y)'.repeat(LEVELS)}` },
];
