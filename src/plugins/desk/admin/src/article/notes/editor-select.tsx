import { useState } from 'react';
import { Field, Flex } from '@strapi/design-system';

import { NameBox } from '../../names/name-box';
import { NameList } from '../../names/name-list';
import { useText } from '../../ui/use-text';
import { type Editor, NOTE } from './note';

interface Props {
  value: Editor | null;
  /** A name that is typed, and not confirmed yet. */
  typed: string;
  onChange: (editor: Editor | null) => void;
  onType: (typed: string) => void;
}

const PLACE = { type: NOTE, field: 'editor' };

/** Who signs: an Author, found or made by typing a name. */
export const EditorSelect = ({ value, typed, onChange, onType }: Props) => {
  const text = useText();
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = value ? [value] : [];
  return (
    <Field.Root name="editor" hint={text('article.notes.editorHint')} error={problem ?? undefined}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label>{text('article.notes.editor')}</Field.Label>
        <NameBox
          place={PLACE}
          chosen={chosen}
          typed={typed}
          onType={onType}
          onChoose={onChange}
          onProblem={setProblem}
        />
        <Field.Error />
        <Field.Hint />
        <NameList named={chosen} onRemove={() => onChange(null)} />
      </Flex>
    </Field.Root>
  );
};
