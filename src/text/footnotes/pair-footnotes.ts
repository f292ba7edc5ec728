import type { Element } from '../tree';
import { type InnerLinks, namesOf, type Place } from './links';
import {
  blockOf,
  isBackLink,
  isMarkLink,
  isNote,
  linksByFragment,
  markOf,
  noteOf,
} from './mark-footnotes';

/** A footnote, and the marks in the text that lead to it. */
export interface Footnote {
  /** What holds the words of the note. */
  note: Element;
  marks: Element[];
  /** Within the note, the links that lead back to the text. */
  backLinks: Element[];
}

/** The footnotes of a text in the order of their marks; those without a mark are none. Takes linear time. */
export const pairFootnotes = ({ links, targets }: InnerLinks): Footnote[] => {
  const linksTo = linksByFragment(links);
  const found = new Map<Element, Footnote>();
  const marked = new Set<string>();
  for (const link of links) {
    if (isBackLink(link)) continue;
    const target = targets.get(link.fragment);
    const note = isMarkLink(link) && target ? containerOf(target) : noteOf(link, targets, linksTo);
    if (!note || link.around.includes(note)) continue;
    const footnote = found.get(note) ?? { note, marks: [], backLinks: [] };
    footnote.marks.push(markOf(link));
    found.set(note, footnote);
    for (const name of [link.element, ...link.around.slice(-2)].flatMap(namesOf)) marked.add(name);
  }
  for (const link of links) {
    if (!isBackLink(link) && !marked.has(link.fragment)) continue;
    const note = link.around.findLast((one) => found.has(one));
    if (note) found.get(note)?.backLinks.push(markOf(link));
  }
  return [...found.values()];
};

const containerOf = (target: Place): Element | undefined =>
  [...target.around, target.element].findLast(isNote) ?? blockOf(target);
