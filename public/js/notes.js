import { el, words } from './dom.js';
import { textOf } from './embeds.js';

const KIND_LABELS = {
  foreword: 'Foreword',
  commentary: 'Commentary',
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  retraction: 'Retraction',
};

export function kindLabel(kind) {
  return KIND_LABELS[kind] ?? 'Editor’s note';
}

/** The public notes that stand `above` or `below`, in the order the server gives. */
export function notesAt(placement, notes) {
  return (notes ?? []).filter((note) => note.placement === placement).map(noteView);
}

function noteView({ documentId, kind, html, signature, editor, supersededBy }) {
  const headId = `note-${documentId}`;
  return el(
    'div',
    { class: `note note-${kind}`, role: 'note', 'aria-labelledby': headId },
    el(
      'p',
      { class: 'note-head', id: headId },
      el('bdi', { class: 'signature' }, signature || editor?.name || ''),
      ' ',
      el('span', { class: 'note-kind', lang: 'en', dir: 'ltr' }, kindLabel(kind)),
    ),
    textOf(html, { class: 'prose', dir: 'auto' }),
    supersededBy &&
      el(
        'p',
        { class: 'note-head' },
        el('a', { href: `#note-${supersededBy.documentId}` }, words('Replaced by a later note')),
      ),
  );
}
