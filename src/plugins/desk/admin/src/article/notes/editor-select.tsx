import { Combobox, ComboboxOption, Field } from '@strapi/design-system';

import { useText } from '../../ui/use-text';
import type { Editor } from './note';
import { useAuthors } from './use-authors';

interface Props {
  value: Editor | null;
  onChange: (editor: Editor | null) => void;
}

/** Who signs: an Author, found by typing. */
export const EditorSelect = ({ value, onChange }: Props) => {
  const text = useText();
  const { authors, isLoading, search } = useAuthors();
  const others = authors.filter(({ documentId }) => documentId !== value?.documentId);
  const options = value ? [value, ...others] : others;

  return (
    <Field.Root name="editor" hint={text('article.notes.editorHint')}>
      <Field.Label>{text('article.notes.editor')}</Field.Label>
      <Combobox
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={value?.documentId}
        // Not by `loading`: after that, this message would stand under the options that were found.
        noOptionsMessage={() => text(isLoading ? 'article.loading' : 'article.notes.noAuthor')}
        placeholder={text('article.notes.editorChoose')}
        clearLabel={text('article.notes.editorClear')}
        onInputChange={(event) => search(event.currentTarget.value)}
        onOpenChange={(isOpen) => !isOpen && search('')}
        onClear={() => onChange(null)}
        onChange={(chosen) =>
          onChange(options.find(({ documentId }) => documentId === chosen) ?? null)
        }
      >
        {options.map(({ documentId, name }) => (
          <ComboboxOption key={documentId} value={documentId} textValue={name}>
            <bdi>{name}</bdi>
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
    </Field.Root>
  );
};
