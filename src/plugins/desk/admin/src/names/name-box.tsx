import { type KeyboardEvent, useRef, useState } from 'react';
import { Combobox, ComboboxOption } from '@strapi/design-system';

import { useErrorMessage } from '../ui/use-error-message';
import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import type { Named, NamePlace } from './named';
import { useNames } from './use-names';

interface Props {
  place: NamePlace;
  /** Those who are named already, and not offered again. */
  chosen: readonly Named[];
  /** What is typed, and not confirmed yet. */
  typed: string;
  onType: (typed: string) => void;
  onChoose: (named: Named) => void;
  /** What is wrong with what is typed; null for nothing. */
  onProblem: (problem: string | null) => void;
  isDisabled?: boolean;
}

/**
 * A box to type a name into. Enter names who has it, and makes somebody new of it if there is nobody. What is typed
 * stays until then.
 */
export const NameBox = ({
  place,
  chosen,
  typed,
  onType,
  onChoose,
  onProblem,
  isDisabled,
}: Props) => {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const { offered, isLoading, confirm } = useConfirm({ place, typed, onType, onChoose, onProblem });
  const options = offered.filter(
    ({ documentId }) => !chosen.some((one) => one.documentId === documentId),
  );

  const confirmTyped = (event: KeyboardEvent<HTMLInputElement>) => {
    const hasMarked = Boolean(event.currentTarget.getAttribute('aria-activedescendant'));
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || hasMarked) return;
    event.preventDefault();
    setIsOpen(false);
    void confirm(typed);
  };

  return (
    <Combobox
      dir="auto"
      autoComplete="off"
      disabled={isDisabled}
      creatable
      autocomplete={{ type: 'list', filter: 'contains' }}
      open={isOpen}
      onOpenChange={setIsOpen}
      // What the box makes of it by itself, when it is left, is not wanted: see `onInputChange`.
      textValue={typed}
      value=""
      loading={isLoading && isOpen && options.length === 0}
      loadingMessage={text('article.loading')}
      placeholder={text('names.type')}
      createMessage={(name) => text('names.add', { name })}
      onKeyDown={confirmTyped}
      onInputChange={(event) => {
        onType(event.currentTarget.value);
        onProblem(null);
      }}
      onChange={(chosenId) => {
        const option = options.find(({ documentId }) => documentId === chosenId);
        if (option) {
          onType('');
          onProblem(null);
          onChoose(option);
        }
      }}
      onCreateOption={(name) => void confirm(name ?? '')}
      onBlur={() => {
        if (typed.trim() && !isOpen) onProblem(text('names.unconfirmed', { name: typed.trim() }));
      }}
    >
      {options.map(({ documentId, name }) => (
        <ComboboxOption key={documentId} value={documentId} textValue={name}>
          <bdi>{name}</bdi>
        </ComboboxOption>
      ))}
    </Combobox>
  );
};

const useConfirm = ({
  place,
  typed,
  onType,
  onChoose,
  onProblem,
}: Pick<Props, 'place' | 'typed' | 'onType' | 'onChoose' | 'onProblem'>) => {
  const text = useText();
  const errorMessage = useErrorMessage();
  const { notifySuccess } = useNotify();
  const { offered, isLoading, obtain } = useNames(place, typed);
  const isBusy = useRef(false);

  const confirm = async (written: string) => {
    const name = written.trim();
    // A click on "Add …" is told twice by the box.
    if (!name || isBusy.current) return;
    isBusy.current = true;
    try {
      const { found, isNew } = await obtain(name);
      const [first] = found;
      if (found.length > 1) {
        onProblem(text('names.several', { name, count: found.length }));
        return;
      }
      if (!first) return;
      if (isNew) notifySuccess(text('names.added', { name: first.name }));
      onType('');
      onProblem(null);
      onChoose(first);
    } catch (error) {
      onProblem(errorMessage(error));
    } finally {
      isBusy.current = false;
    }
  };
  return { offered, isLoading, confirm };
};
