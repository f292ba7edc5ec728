import { escapeText } from '../../../text/xml';

/** A public note, as far as feeds show it. */
export interface FeedNote {
  documentId: string;
  kind: string;
  /** Cleaned. */
  html: string | null;
  signature: string | null;
  placement: 'above' | 'below';
  firstPublishedAt: string | null;
  publishedAt: string | null;
  editor?: { name: string } | null;
  supersededBy?: { documentId: string } | null;
}

/** A note set apart from the text of an Article, with its kind and whoever has signed it, as HTML. */
export const noteAside = ({ kind, html, signature, editor, supersededBy }: FeedNote): string => {
  const signer = signature ?? editor?.name ?? '';
  return [
    '<aside class="editor-note">',
    `<p><strong>${labelOf(kind)}</strong></p>`,
    (html ?? '').trim(),
    ...(signer === '' ? [] : [`<p>— <cite>${escapeText(signer)}</cite></p>`]),
    ...(supersededBy ? ['<p><em>Replaced by a later note</em></p>'] : []),
    '</aside>',
  ].join('\n');
};

/** The text of an Article between its notes. */
export const withNotes = (html: string, notes: readonly FeedNote[]): string => {
  const asides = (placement: FeedNote['placement']): string[] =>
    notes.filter((note) => note.placement === placement).map(noteAside);
  return [...asides('above'), html.trim(), ...asides('below')]
    .filter((part) => part !== '')
    .join('\n');
};

/** The kind of a note as a heading: `correction` is `Correction`. */
export const labelOf = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);
