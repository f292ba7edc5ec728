import { Field, Flex, Grid, TextInput } from '@strapi/design-system';

import { LeftOut } from '../../cleaning/left-out';
import { RichText } from '../../editor/field';
import { useText } from '../../ui/use-text';
import { Choice } from './choice';
import { EditorSelect } from './editor-select';
import { type Editor, KINDS, type NoteValues, PLACEMENTS, VISIBILITIES } from './note';

interface Props {
  values: NoteValues;
  bodyError?: string;
  onChange: (changed: Partial<NoteValues>) => void;
}

export const NoteFields = ({ values, bodyError, onChange }: Props) => {
  const text = useText();

  /** A signature that was only the former editor's name is not the new one's. */
  const chooseEditor = (editor: Editor | null) => {
    const wasDerived = values.signature === values.editor?.name;
    onChange({ editor, typedEditor: '', ...(wasDerived && { signature: '' }) });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Choice
        name="kind"
        value={values.kind}
        options={KINDS}
        onChange={(kind) => onChange({ kind })}
      />
      <RichText
        name="body"
        label={text('article.notes.body')}
        isRequired
        error={bodyError}
        hint={
          <>
            {text('article.notes.bodyHint')}
            <LeftOut body={values.body} />
          </>
        }
        value={values.body}
        onChange={(body) => onChange({ body })}
      />
      <EditorSelect
        value={values.editor}
        typed={values.typedEditor}
        onChange={chooseEditor}
        onType={(typedEditor) => onChange({ typedEditor })}
      />
      <Field.Root name="signature" hint={text('article.notes.signatureHint')}>
        <Field.Label>{text('article.notes.signature')}</Field.Label>
        <TextInput
          dir="auto"
          maxLength={300}
          placeholder={values.editor?.name}
          value={values.signature}
          onChange={(event) => onChange({ signature: event.currentTarget.value })}
        />
        <Field.Hint />
      </Field.Root>
      <Grid.Root gap={4}>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Choice
            name="placement"
            value={values.placement}
            options={PLACEMENTS}
            onChange={(placement) => onChange({ placement })}
          />
        </Grid.Item>
        <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
          <Choice
            name="visibility"
            value={values.visibility}
            options={VISIBILITIES}
            onChange={(visibility) => onChange({ visibility })}
          />
        </Grid.Item>
      </Grid.Root>
    </Flex>
  );
};
