/** An attribute of a tag; without a value where none was written. */
export interface Attribute {
  name: string;
  value?: string;
}

/** A tag as a browser reads it. Names are in lower case. */
export interface Tag {
  name: string;
  attributes: readonly Attribute[];
  isClosing: boolean;
  isSelfClosing: boolean;
}

/**
 * What a tag is to a reader: an element of HTML, a tag of another vocabulary that a program left behind,
 * or no tag at all but text that looks like one, such as `Vec<String>` or `a<b and c>d`.
 */
export type TagKind = 'element' | 'foreign' | 'text';

/** Elements without content, which nothing nests in. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  `area base basefont bgsound br col command embed frame hr image img input isindex keygen link meta
  param source track wbr`.split(/\s+/),
);

/** Elements that stand within a line: what is on both sides of their tags stays one word. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd mark nobr q rb rp rt rtc
  ruby s samp small span strike strong sub sup time tt u var wbr`.split(/\s+/),
);

/** Elements whose content is no prose: it goes with them. */
export const NO_PROSE: ReadonlySet<string> = new Set(
  `applet audio button canvas datalist dialog iframe listing map math meter noembed noframes noscript object
  optgroup option plaintext progress script select style svg template textarea title video xmp`.split(
    /\s+/,
  ),
);

/** Of these, what is drawn neither as a block nor as a box: the text around it stays together. */
export const INVISIBLE_ELEMENTS: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'noscript', 'title', 'datalist', 'map', 'param', 'source'],
  ...['meta', 'link', 'base', 'track', 'head'],
]);

/** Elements that begin and end a block. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center col colgroup dd details dir div dl dt fieldset
  figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p
  pre search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

const OTHER_ELEMENTS =
  `command fencedframe frame head img image input isindex keygen label marquee menuitem
multicol nextid output area base basefont bgsound br embed link meta param picture portal selectedcontent slot
source spacer track`.split(/\s+/);

/** Every element that HTML has or had. Source: https://html.spec.whatwg.org/multipage/indices.html */
const ELEMENTS: ReadonlySet<string> = new Set([
  ...[...INLINE_ELEMENTS, ...NO_PROSE, ...BLOCK_ELEMENTS, ...OTHER_ELEMENTS],
]);

/** What browsers act upon at any element, also at one that they do not know. */
const GLOBAL_ATTRIBUTES: ReadonlySet<string> = new Set(
  `accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts
  hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot
  spellcheck style tabindex title translate writingsuggestions`.split(/\s+/),
);

const OTHER_ATTRIBUTES: ReadonlySet<string> = new Set(
  `abbr action align alt async autocomplete autoplay background bgcolor border cellpadding cellspacing charset
  checked cite clear color cols colspan compact content controls coords data datetime declare default defer
  disabled download enctype face for formaction formnovalidate frameborder headers height href hreflang hspace
  ismap itemscope kind label language link list loading loop max maxlength media method min multiple muted name
  nohref nomodule noresize noshade novalidate nowrap open pattern placeholder playsinline poster preload
  readonly rel required reversed rows rowspan rules sandbox scope scrolling selected shape size sizes span src
  srcdoc srcset start summary target text type usemap valign value vlink vspace width wrap xmlns`.split(
    /\s+/,
  ),
);

/** Names that no prose has: of event handlers, and those that frameworks add (`data-id`, `v-if`, `:key`). */
const MADE_NAME = /^(?:on[a-z]{3,}|[_@*:#[].*|[^-_:]+[-_:].+)$/;

/** `o:p`, `st1:place`: the prefix of a vocabulary, and a name in it. */
const FOREIGN_NAME = /^([a-z][\w-]{0,30}):[a-z_][\w.-]{0,100}$/;

/** The prefixes that office programs write. */
const OFFICE_PREFIX = /^(?:[acmopvwx]|w\d\d|wp\w*|wne|pic|mc|st\d+|ns\d+|xml|dc|cc|rdf|fb|svg)$/;

/** Elements of office programs that hold settings and no prose. */
const SETTINGS =
  /^(?:xml|rdf:rdf|cc:\w+|o:\w*(?:properties|settings|defaults|layout)|w:worddocument|w:latentstyles|m:mathpr|x:\w*workbook|v:shapetype)$/;

/** Whether an element of another vocabulary holds settings of a program, and no prose. */
export const isSettings = (name: string): boolean => SETTINGS.test(name);

/** Whether HTML has, or had, an element of this name. */
export const isElementName = (name: string): boolean => ELEMENTS.has(name);

const isGlobal = ({ name }: Attribute): boolean =>
  GLOBAL_ATTRIBUTES.has(name) || /^(?:on|data-|aria-)/.test(name);

const isOfHtml = (attribute: Attribute): boolean =>
  isGlobal(attribute) || OTHER_ATTRIBUTES.has(attribute.name);

/** A word where an attribute would be: `and` in `a<b and c>d`. */
const isWord = (attribute: Attribute): boolean =>
  attribute.value === undefined &&
  !isOfHtml(attribute) &&
  !MADE_NAME.test(attribute.name) &&
  !/["'`]/.test(attribute.name);

const hasValue = ({ value }: Attribute): boolean => value !== undefined;

/**
 * What a tag is.
 *
 * @param isPaired whether there is a closing tag of the same name; asked for tags of other vocabularies only
 */
export const kindOfTag = (tag: Tag, isPaired: () => boolean): TagKind => {
  const { name, attributes, isClosing, isSelfClosing } = tag;
  if (ELEMENTS.has(name)) {
    if (attributes.length === 0 || NO_PROSE.has(name) || VOID_ELEMENTS.has(name)) return 'element';
    const isProse = attributes.some(isWord) && !attributes.filter(hasValue).some(isOfHtml);
    return isProse ? 'text' : 'element';
  }
  if (name === 'xml') return isPaired() ? 'foreign' : 'text';
  const prefix = FOREIGN_NAME.exec(name)?.[1];
  if (prefix !== undefined) {
    const isMarkup = isClosing || isSelfClosing || attributes.some(hasValue);
    return isMarkup || OFFICE_PREFIX.test(prefix) || isPaired() ? 'foreign' : 'text';
  }
  return attributes.filter(hasValue).some(isGlobal) ? 'foreign' : 'text';
};
