/** A block of a pasted page. */
export interface Block {
  /** Where it stands among all blocks of the page. */
  index: number;
  /** As it will stand in a body or a note. */
  markdown: string;
  /** Its words as they are read, on one line; of a long block the beginning. */
  text: string;
  isHeading: boolean;
  /** The part of the page that it was in, where that is none of the text: why it will be left. */
  region?: string;
}

/** What a page says about itself beside its text; nothing is believed that does not stand there. */
export interface Metadata {
  titles: string[];
  description?: string;
  authors: string[];
  /** `2025-12-22` */
  publishedOn?: string;
  publisher?: string;
  canonicalUrl?: string;
  topics: string[];
}

/** What a rule reads. */
export interface Page {
  /** The blocks that no rule has taken yet, in their order. */
  blocks: readonly Block[];
  metadata: Metadata;
  /** What has been found so far. */
  found: Readonly<Values>;
  /** Of what was taken: what each block became, by its index. */
  taken: ReadonlyMap<number, Part>;
  /** The language of the page, as `he`. */
  language: string;
  /** Whether somebody of this name is known to sign notes. */
  isEditor: (name: string) => boolean;
}

/** The parts of a page that are values. The first rule that finds one decides. */
export interface Values {
  title?: string;
  standfirst?: string;
  authors?: string[];
  /** `2025-12-22` */
  originallyPublishedOn?: string;
  source?: Source;
  canonicalUrl?: string;
  topics?: string[];
}

export interface Source {
  name: string;
  url: string | null;
}

export const NOTE_KINDS = [
  'foreword',
  'commentary',
  'correction',
  'clarification',
  'update',
  'retraction',
] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];

export interface Note {
  signature: string;
  kind: NoteKind;
  placement: 'above' | 'below';
  body: string;
}

/** What a block was read as. */
export type ValuePart = 'title' | 'byline' | 'standfirst' | 'origin' | 'topics' | 'note';

/** What a block becomes; one that no rule takes is of the body. */
export type Part =
  /** All of it was read as a value. */
  { kind: 'value'; of: ValuePart } | { kind: 'note'; note: Note } | { kind: 'left'; why: string };

/** What a rule found: a block and what it becomes, a value, or both. */
export interface Finding {
  block?: Block;
  part?: Part;
  values?: Values;
}

/** A rule of taking a page apart: a pure function of the page as the rules before it left it. */
export type Rule = (page: Page) => Finding[];
