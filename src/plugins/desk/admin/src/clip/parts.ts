import type { Named } from '../names/named';
import type { KINDS, PLACEMENTS } from '../article/notes/note';

/** A name in a proposal, with the document that has it, if there is one. */
export interface ClippedName {
  name: string;
  documentId: string | null;
}

/** A note of a proposal. */
export interface ClippedNote {
  signature: string;
  editor: string | null;
  kind: (typeof KINDS)[number];
  placement: (typeof PLACEMENTS)[number];
  body: string;
}

/** What `/desk/clip` answers and `/desk/clip/save` takes. */
export interface Parts {
  title: string;
  standfirst: string | null;
  authors: ClippedName[];
  originallyPublishedOn: string | null;
  source: { name: string | null; url: string | null } | null;
  canonicalUrl: string | null;
  notes: ClippedNote[];
  body: string;
  topics: ClippedName[];
  left: { text: string; why: string }[];
}

/** Where a block can go. */
export const TARGETS = ['title', 'standfirst', 'noteAbove', 'noteBelow', 'body', 'left'] as const;

export type Target = (typeof TARGETS)[number];

/** A block of a proposal: a part, one of several, or the paragraph of the body at an offset. */
export type Place =
  | { part: 'title' | 'standfirst' }
  | { part: 'note' | 'left'; index: number }
  | { part: 'body'; offset: number };

const BLANK_LINE = /\n[ \t]*\n/;

/** The parts with a block in another place. A title or a standfirst that was there goes to the body: nothing is lost. */
export const moved = (parts: Parts, from: Place, to: Target): Parts => {
  const { text, isEnd, rest } = taken(parts, from);
  if (text.trim() === '') return parts;
  switch (to) {
    case 'title':
    case 'standfirst':
      return { ...withBody(rest, rest[to] ?? '', false), [to]: text.replace(/\s+/g, ' ').trim() };
    case 'noteAbove':
    case 'noteBelow': {
      const placement = to === 'noteAbove' ? 'above' : 'below';
      const kind = to === 'noteAbove' ? 'foreword' : 'commentary';
      return {
        ...rest,
        notes: [...rest.notes, { ...signed(text), editor: null, kind, placement }],
      };
    }
    case 'body':
      return withBody(rest, text, isEnd);
    case 'left':
      return { ...rest, left: [...rest.left, { text, why: 'moved' }] };
  }
};

/** The words before a first colon sign a note that is made of a block. */
const signed = (text: string): { signature: string; body: string } => {
  const [, signature = '', body = ''] =
    /^[*_]{0,3}([^:*_\n]{2,60})[*_]{0,3}:[*_]{0,3}\s+(\S[^]*)$/.exec(text) ?? [];
  return signature === '' ? { signature: '', body: text } : { signature: signature.trim(), body };
};

const withBody = (parts: Parts, text: string, isEnd: boolean): Parts => {
  const blocks = (isEnd ? [parts.body, text] : [text, parts.body]).filter(
    (one) => one.trim() !== '',
  );
  return { ...parts, body: blocks.join('\n\n') };
};

/** A block, whether it belongs behind the body, and the parts without it. */
const taken = (parts: Parts, from: Place): { text: string; isEnd: boolean; rest: Parts } => {
  switch (from.part) {
    case 'title':
      return { text: parts.title, isEnd: false, rest: { ...parts, title: '' } };
    case 'standfirst':
      return { text: parts.standfirst ?? '', isEnd: false, rest: { ...parts, standfirst: null } };
    case 'note': {
      const note = parts.notes.at(from.index);
      const text = [note?.signature, note?.body].filter(Boolean).join(': ');
      return {
        text,
        isEnd: note?.placement === 'below',
        rest: { ...parts, notes: parts.notes.filter((one) => one !== note) },
      };
    }
    case 'left': {
      const block = parts.left.at(from.index);
      return {
        text: block?.text ?? '',
        isEnd: true,
        rest: { ...parts, left: parts.left.filter((one) => one !== block) },
      };
    }
    case 'body': {
      const { start, end } = paragraphAt(parts.body, from.offset);
      const body = [parts.body.slice(0, start).trimEnd(), parts.body.slice(end).trimStart()];
      return {
        text: parts.body.slice(start, end),
        isEnd: true,
        rest: { ...parts, body: body.filter((one) => one !== '').join('\n\n') },
      };
    }
  }
};

/** Where the paragraph at an offset begins and ends. */
const paragraphAt = (body: string, offset: number): { start: number; end: number } => {
  let start = 0;
  for (const paragraph of body.split(BLANK_LINE)) {
    const at = body.indexOf(paragraph, start);
    const end = at + paragraph.length;
    if (offset <= end) return { start: at, end };
    start = end;
  }
  return { start: body.length, end: body.length };
};

/** Names as the list of names shows them; one that nobody has yet gets a name of its own. */
export const shownNames = (names: readonly ClippedName[]): Named[] =>
  names.map(({ name, documentId }) => ({ id: 0, name, documentId: documentId ?? `new:${name}` }));

/** And back. */
export const clippedNames = (named: readonly Named[]): ClippedName[] =>
  named.map(({ name, documentId }) => ({
    name,
    documentId: documentId.startsWith('new:') ? null : documentId,
  }));

/** Topics as they are typed, with a comma between; one that is known stays it. */
export const topicsOf = (typed: string, known: readonly ClippedName[]): ClippedName[] =>
  typed
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => known.find((one) => one.name === name) ?? { name, documentId: null });
