import { type Element, propertyOf, textIn, visitElements, type Node } from '../tree';
import { type InnerLink, type InnerLinks, namesOf, type Place } from './links';

/** Captions, footnotes and the marks that lead to them, by the class that editors give them. */
const ASIDE_CLASS =
  /(?:^|[\s-])(?:footnotes?|endnotes?|wp-caption-text|Mso(?:Foot|End)note(?:Text|Reference)|sd(?:foot|end)note\w*|references|reflist|mw-cite-backlink)(?:[\s-]|$)/;

/** Roles of the parts of a digital publication. Source: https://www.w3.org/TR/dpub-aria-1.1/ */
const ASIDE_ROLE = /^doc-(?:noteref|footnote|endnotes?|backlink)$/;

/** Word's notes, by what it says in their style. */
const ASIDE_STYLE = /^(?:foot|end)note(?:-list)?$/;

/** Word's and LibreOffice's notes, by their id. */
const NOTE_ID = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/;

/** Where the mark of a note leads, by the names that Markdown, word processors and wikis use. */
const MARK_LINK =
  /^(?:user-content-)?(?:fn[-:_]?\d|_ftn\d|_edn\d|ftnt\d|sd(?:foot|end)note\d+sym|footnote|cite_note)/;

/** Where the mark at a note leads: back to the text. */
const BACK_LINK =
  /^(?:user-content-)?(?:fnref[-:_]?\d|_ftnref\d|_ednref\d|ftnt_ref\d|sd(?:foot|end)note\d+anc|footnote-(?:anchor|ref)-?\d|cite_ref)/;

/** What marks of notes look like: `1`, `[2]`, `(iii)`, `a`, `*`, `†`, `↩︎`, `[note 3]`. */
const MARK_TEXT =
  /^[[({]?\s*(?:(?:note|n\.|fn)?\s*\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶^↑↩⤴]+)\s*[\])}]?[.:]?\uFE0E?\uFE0F?$/iu;

const BLOCKS = new Set(['li', 'p', 'div', 'dd', 'td', 'aside', 'section', 'blockquote']);

/** Marks as no part of the running text: notes at the foot or end of a text, and the marks that lead to them. */
export const markFootnotes = (nodes: readonly Node[], { links, targets }: InnerLinks): void => {
  visitElements(nodes, (element) => {
    element.isAside ||= isAside(element);
  });
  const linksTo = linksByFragment(links);
  for (const link of links) {
    if (isBackLink(link)) (blockOf(link) ?? link.element).isAside = true;
    else if (isMarkLink(link)) markOf(link).isAside = true;
    else {
      const note = noteOf(link, targets, linksTo);
      if (!note) continue;
      markOf(link).isAside = true;
      note.isAside = true;
    }
  }
};

/** So many of the links to a place are looked at. */
const MOST_BACK_LINKS = 5;

/** Links by the place they lead to. */
export const linksByFragment = (links: readonly InnerLink[]): Map<string, InnerLink[]> => {
  const linksTo = new Map<string, InnerLink[]>();
  for (const link of links) {
    const known = linksTo.get(link.fragment) ?? [];
    if (known.length < MOST_BACK_LINKS) linksTo.set(link.fragment, [...known, link]);
  }
  return linksTo;
};

/** Whether a link leads from a note back to the text, by its name. */
export const isBackLink = ({ fragment }: InnerLink): boolean => BACK_LINK.test(fragment);

/** Whether a link is the mark of a note, by its name. */
export const isMarkLink = ({ fragment }: InnerLink): boolean => MARK_LINK.test(fragment);

/** Whether an element is the whole of one note, as word processors write it. */
export const isNote = ({ attributes }: Element): boolean =>
  NOTE_ID.test(attributes.get('id') ?? '') ||
  /^(?:foot|end)note$/.test(propertyOf(attributes.get('style') ?? '', 'mso-element') ?? '');

const isAside = ({ attributes }: Element): boolean => {
  if (attributes.size === 0) return false;
  const style = attributes.get('style');
  return (
    ASIDE_CLASS.test((attributes.get('class') ?? '').slice(0, 500)) ||
    ASIDE_ROLE.test(attributes.get('role') ?? '') ||
    attributes.has('data-fn') ||
    NOTE_ID.test(attributes.get('id') ?? '') ||
    (style?.includes('mso-element') === true &&
      ASIDE_STYLE.test(propertyOf(style, 'mso-element') ?? ''))
  );
};

/** The mark itself: the link, or what raises it above the line and holds nothing else. */
export const markOf = ({ element, around }: InnerLink): Element => {
  const outer = around.at(-1);
  return outer?.name === 'sup' && outer.children.length === 1 ? outer : element;
};

/** The block that a place stands in, or is. */
export const blockOf = ({ element, around }: Place): Element | undefined =>
  [...around, element].findLast(({ name }) => BLOCKS.has(name));

/** The note that a mark leads to: it has a mark of its own, which leads back. */
export const noteOf = (
  link: InnerLink,
  targets: InnerLinks['targets'],
  linksTo: Map<string, InnerLink[]>,
): Element | undefined => {
  const target = targets.get(link.fragment);
  if (!target || target.order < link.order || !MARK_TEXT.test(textOf(link))) return undefined;
  const note = blockOf(target);
  const ownNames = [link.element, ...link.around].flatMap(namesOf);
  const isLedBack = ownNames.some((name) =>
    linksTo
      .get(name)
      ?.some(
        (back) =>
          back.element === target.element ||
          back.around.includes(target.element) ||
          (note !== undefined && note === blockOf(back)),
      ),
  );
  return isLedBack ? note : undefined;
};

const textOf = ({ element }: InnerLink): string => textIn(element).trim();
