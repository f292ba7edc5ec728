import { useMemo, useRef } from 'react';

import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { KeptText } from '../unsaved/kept-text';
import { KeptTexts } from '../unsaved/kept-texts';
import { useUnsaved } from '../unsaved/use-unsaved';
import { changedNames } from '../ui/changed-names';
import type { EditedForm, Values } from './use-edited-form';

interface Options {
  model: string;
  documentId?: string;
  form: EditedForm;
  revision: () => number | undefined;
  labelOf: (name: string) => string;
  onRestore: (kept: KeptText) => void;
}

interface Query {
  plugins?: { i18n?: { locale?: string } };
}

const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

/** Keeps what is typed into the form, and offers what was kept before. */
export const useUnsavedForm = (options: Options) => {
  const { model, documentId = '', form, revision, labelOf, onRestore } = options;
  const { values, initialValues, isModified, isDisabled, isSubmitting } = form;
  const [{ query }] = useQueryParams<Query>();
  const locale = query.plugins?.i18n?.locale ?? '';

  const snapshot = useMemo(() => {
    const names = isModified && !isDisabled ? changedNames(values, initialValues) : [];
    if (names.length === 0) return null;
    const base = pick(initialValues, names);
    return { values: pick(values, names), base, revision: revision() };
  }, [values, initialValues, isModified, isDisabled, revision]);

  const { origin } = useParams();
  const scope = { model, documentId: origin ? `copy of ${origin}` : documentId, locale };
  const unsaved = useUnsaved(scope, snapshot);

  /** What was in the form when it was last sent. */
  const sent = useRef(values);
  if (!isSubmitting) sent.current = values;
  /** The page goes on to a document that was made, with another form: what was typed meanwhile goes there. */
  const moveOn = (created: string | undefined) => {
    const names = changedNames(values, sent.current);
    const typed = { values: pick(values, names), base: pick(sent.current, names) };
    if (created && names.length > 0) unsaved.handOn(created, typed);
    unsaved.finish();
  };
  const notice = !isDisabled && (
    <KeptTexts
      texts={unsaved.found}
      values={values}
      labelOf={labelOf}
      onRestore={(kept) => {
        onRestore(kept);
        unsaved.remove(kept);
      }}
      onDiscard={unsaved.remove}
    />
  );
  return { notice, moveOn };
};
