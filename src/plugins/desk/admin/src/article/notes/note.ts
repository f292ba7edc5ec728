/** What the content manager answers about an EditorNote, as far as the panel needs it. */
import type { Named } from '../../names/named';

export const NOTE = 'api::editor-note.editor-note';

export const KINDS = [
  'foreword',
  'commentary',
  'correction',
  'clarification',
  'update',
  'retraction',
] as const;

export const PLACEMENTS = ['above', 'below'] as const;

export const VISIBILITIES = ['public', 'internal'] as const;

export type Editor = Named;

/** What an editor fills in. */
export interface NoteValues {
  kind: (typeof KINDS)[number];
  body: string;
  editor: Editor | null;
  /** A name for the editor that is typed, and not confirmed yet. */
  typedEditor: string;
  signature: string;
  placement: (typeof PLACEMENTS)[number];
  visibility: (typeof VISIBILITIES)[number];
}

/** A field that the role may not read is not there. */
export interface Note extends Partial<Omit<NoteValues, 'signature' | 'typedEditor'>> {
  documentId: string;
  signature?: string | null;
  order?: number | null;
  /** Grows with each save of the draft. */
  revision?: number;
  /** `modified` when the published note differs from the draft. */
  status: 'draft' | 'published' | 'modified';
  article?: { documentId: string; locale: string } | null;
}

export const NEW_NOTE: NoteValues = {
  kind: 'foreword',
  body: '',
  editor: null,
  typedEditor: '',
  signature: '',
  placement: 'above',
  visibility: 'public',
};

export const valuesOf = (note: Note): NoteValues => ({
  kind: note.kind ?? NEW_NOTE.kind,
  body: note.body ?? NEW_NOTE.body,
  editor: note.editor ?? null,
  typedEditor: '',
  signature: note.signature ?? '',
  placement: note.placement ?? NEW_NOTE.placement,
  visibility: note.visibility ?? NEW_NOTE.visibility,
});

/** Only what was changed is sent: a field that the role may not read is not emptied. */
export const changesTo = (note: Note, values: NoteValues): Partial<NoteValues> => {
  const before = valuesOf(note);
  const names = Object.keys(values) as (keyof NoteValues)[];
  const changed = names.filter((name) => values[name] !== before[name]);
  return Object.fromEntries(changed.map((name) => [name, values[name]]));
};

const permission = (action: string) => [
  { action: `plugin::content-manager.explorer.${action}`, subject: NOTE },
];

/** The content manager's own, which its routes check. */
export const NOTE_PERMISSIONS = {
  read: permission('read'),
  create: permission('create'),
  update: permission('update'),
  publish: permission('publish'),
  delete: permission('delete'),
};
