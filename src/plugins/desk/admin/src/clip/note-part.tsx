import { useState } from 'react';
import { Box, Field, Flex, Grid, Textarea, TextInput } from '@strapi/design-system';

import { Choice } from '../article/notes/choice';
import { EditorSelect } from '../article/notes/editor-select';
import { KINDS, PLACEMENTS } from '../article/notes/note';
import { useText } from '../ui/use-text';
import { MoveMenu } from './move-menu';
import type { ClippedNote, Target } from './parts';

interface Props {
  note: ClippedNote;
  onChange: (changed: Partial<ClippedNote>) => void;
  onMove: (to: Target) => void;
}

/** A note of the page, as it will be saved. */
export const NotePart = ({ note, onChange, onMove }: Props) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [editorName, setEditorName] = useState(note.signature);
  const editor = note.editor === null ? null : { id: 0, documentId: note.editor, name: editorName };
  return (
    <Box tag="li" padding={4} hasRadius borderColor="neutral200">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="flex-end">
          <MoveMenu what={text('clip.note')} from="note" onMove={onMove} />
        </Flex>
        <Field.Root name="noteBody">
          <Field.Label>{text('clip.note')}</Field.Label>
          <Textarea
            dir="auto"
            rows={4}
            value={note.body}
            onChange={(event) => onChange({ body: event.currentTarget.value })}
          />
        </Field.Root>
        <Field.Root name="signature">
          <Field.Label>{text('article.notes.signature')}</Field.Label>
          <TextInput
            dir="auto"
            maxLength={300}
            value={note.signature}
            onChange={(event) => onChange({ signature: event.currentTarget.value })}
          />
        </Field.Root>
        <EditorSelect
          value={editor}
          typed={typed}
          onType={setTyped}
          onChange={(chosen) => {
            setTyped('');
            setEditorName(chosen?.name ?? '');
            onChange({ editor: chosen?.documentId ?? null });
          }}
        />
        <Grid.Root gap={4}>
          <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
            <Choice
              name="kind"
              value={note.kind}
              options={KINDS}
              onChange={(kind) => onChange({ kind })}
            />
          </Grid.Item>
          <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
            <Choice
              name="placement"
              value={note.placement}
              options={PLACEMENTS}
              onChange={(placement) => onChange({ placement })}
            />
          </Grid.Item>
        </Grid.Root>
      </Flex>
    </Box>
  );
};
