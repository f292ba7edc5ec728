import { webAddress } from '../../../../../text/tree';
import { findDay } from '../days';
import type { Block, Finding, Rule, Source } from '../page';
import { beginning } from '../words/languages';

/** At either end of the text. */
const NEAR = 6;

const LONGEST = 300;

const LONGEST_NAME = 120;

/** `First published in …`, `Republished from …`. */
const FROM = beginning(
  '(?:(?:this|the) (?:article|piece|essay|story|text|post|column|op-ed) (?:(?:was|is|has been|appeared) ?)?)?(?:(?:first|originally|previously) )?(?:re)?(?:published|posted|printed|appeared|ran|appearing)(?: here)?(?: with (?:the )?(?:kind )?permission)?(?: (?:first|originally))? (?:in|at|by|on|from|with permission (?:from|of))\\s+',
  '(?:source|via)\\s*:\\s*|(?:reprinted|reproduced|reposted|translated|cross-?posted) (?:with permission )?(?:from|of|by permission of)\\s+',
  '(?:הכתבה |המאמר )?(?:פורסם|פורסמה|התפרסם|התפרסמה)(?: לראשונה| במקור)(?: ב-?|: ?)|(?:מתוך|מקור|המקור)\\s*:\\s*',
  '(?:статья )?(?:впервые |первоначально )?опубликован[оа]?(?: впервые)?(?: в| на)\\s+(?!\\d)|(?:источник|перепечатано из|перепечатка из|перевод из)\\s*:?\\s+',
  "(?:cet article a (?:d['’]abord )?[ée]t[ée] )?(?:initialement |d['’]abord )?publi[ée]e? (?:initialement |d['’]abord |pour la premi[èe]re fois )?(?:dans|sur|par|chez)\\s+|(?:source\\s*:|repris de|reproduit de)\\s+",
  '(?:dieser (?:artikel|text|beitrag) )?(?:ist )?(?:zuerst|urspr[üu]nglich|erstmals) (?:ver[öo]ffentlicht |erschienen )?(?:in|im|auf|bei)\\s+|(?:quelle\\s*:|[üu]bernommen (?:von|aus)|nachdruck aus)\\s+',
  '(?:este art[íi]culo (?:fue|se) )?(?:publicado|public[óo]|apareci[óo]) (?:originalmente|por primera vez|primero) (?:en|por)\\s+|(?:originalmente )?publicado (?:originalmente )?en\\s+|(?:fuente\\s*:|reproducido de|tomado de)\\s+',
  '(?:نشر(?:ت)?|نُشر) (?:هذا المقال |المقال )?(?:لأول مرة |أولا |أصلا |في الأصل )?(?:في|على)\\s+|(?:المصدر|مصدر|نقلا عن|نقلاً عن)\\s*:?\\s+',
  '(?:این مقاله )?(?:نخستین بار|اولین بار|برای نخستین بار) در\\s+|(?:منبع|به نقل از|برگرفته از)\\s*:?\\s+',
);

/** A line that says where a text was published first, and perhaps when; one that says more stays in the body. */
export const origin: Rule = ({ blocks, language }) => {
  const ends = [...new Set([...blocks.slice(0, NEAR), ...blocks.slice(-NEAR)])];
  for (const block of ends) {
    const finding = originIn(block, language);
    if (finding) return [finding];
  }
  return [];
};

const originIn = (block: Block, language: string): Finding | undefined => {
  const text = block.text.replace(/^[\s([{*_]+|[\s)\]}.*_]+$/gu, '');
  if (block.isHeading || text.length > LONGEST || block.markdown.includes('\n')) return undefined;
  const prefix = FROM.exec(text)?.[0];
  // `Posted by Ann Smith` is a byline.
  if (prefix === undefined || /^(?:published|posted|printed) by /i.test(prefix)) return undefined;
  const rest = text.slice(prefix.length);
  const found = findDay(rest, language);
  const name = nameOf(found ? found.before : rest);
  const isRest = found !== undefined && found.after.replace(/[\p{P}\s]/gu, '') !== '';
  const bare = webAddress(name);
  if (bare !== undefined && !isRest) {
    return finding(
      block,
      { name: new URL(bare).hostname.replace(/^www\./, ''), url: bare },
      found?.day,
    );
  }
  if (isRest || name.length > LONGEST_NAME || !isName(name)) return undefined;
  return finding(block, { name, url: addressIn(block.markdown) }, found?.day);
};

/** Whether words may name a publication; a sentence that goes on does not. */
const isName = (words: string): boolean =>
  words !== '' &&
  !/[.!?]\s|[:;]|,\s\p{Ll}/u.test(words) &&
  !/^\p{Nd}{4}(?!\p{L})/u.test(words) &&
  (!/^[a-z]+(?![\p{L}\d.])/u.test(words) || ARTICLE.test(words));

/** A name may begin with these in small letters. */
const ARTICLE = /^(?:the|an?|le|la|les|der|die|das|el|los|las|il|de)\s+["“«„]?\p{Lu}/u;

/** Who allowed it is no part of the name. */
const PERMISSION = /\s+(?:by|with)\s+(?:the\s+)?(?:kind\s+)?permission\b.{0,80}$/iu;

const finding = (block: Block, source: Source, day: string | undefined): Finding => ({
  block,
  part: { kind: 'value', of: 'origin' },
  values: {
    source,
    ...(day !== undefined && { originallyPublishedOn: day }),
    ...(source.url !== null && { canonicalUrl: source.url }),
  },
});

/** Without the words that lead to the date, and without the quotes around a name. */
const nameOf = (words: string): string =>
  words
    .replace(PERMISSION, '')
    .replace(/[\s,(–—-]+(?:on|le|am|vom|el|ב-?|בתאריך|в|في|بتاريخ|در|در تاریخ)?[\s,(]*$/iu, '')
    .replace(/^["“«„'‘]+|["”»“'’]+$/gu, '')
    .trim();

const addressIn = (markdown: string): string | null => {
  const written = /\]\(<?([^()<>\s]+)>?[^()]*\)|<(https?:[^<>\s]+)>|(https?:\/\/\S+)/.exec(
    markdown,
  );
  const address = webAddress(written?.[1] ?? written?.[2] ?? written?.[3] ?? '');
  return address !== undefined && address.length <= 2048 ? address : null;
};
