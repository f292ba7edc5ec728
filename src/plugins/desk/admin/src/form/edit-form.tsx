import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { useFormConflict } from './use-form-conflict';
import { useMergeNotice } from '../conflicts/use-merge-notice';
import { wordRefusal } from '../refusals/wording';
import { SignInAgain } from '../session/sign-in-again';
import { useUnsavedCheck } from '../session/unsaved-checks';
import { useOpenForm } from './open-forms';
import { useFieldLabels } from './use-field-labels';
import { useEditedForm } from './use-edited-form';
import { useKeepTyping } from './use-keep-typing';
import { useNamedMerge } from './use-named-merge';
import { useStoredRevision } from './use-stored-revision';
import { useUnsavedForm } from './use-unsaved-form';

/** What Foreword adds to every edit page of the content manager, beside the buttons that save. */
export const EditForm = () => {
  const intl = useIntl();
  const { model, id, isSingleType } = useContentManagerContext();
  const form = useEditedForm();
  const labelOf = useFieldLabels();
  const { revision, base, drop, noteSaved, restore } = useKeepTyping(form, useStoredRevision());
  const conflict = useFormConflict({ values: form.values, base, labelOf });
  const noticeMerge = useMergeNotice(labelOf);
  const named = useNamedMerge();
  const unsaved = useUnsavedForm({
    model,
    documentId: id,
    form,
    revision,
    labelOf,
    onRestore: (kept) => restore(kept.values, kept),
  });

  useUnsavedCheck(form.isModified && !form.isDisabled);
  useOpenForm({
    model,
    documentId: id,
    word: (refusal) => wordRefusal(intl, refusal),
    revision,
    onAnswer: (kind, { data }, answer) => {
      const isDiscard = kind === 'discard' || data?.discardDraft === true;
      if (isDiscard || conflict.isResolving()) drop();
      noteSaved(answer);
      const isNew = id === undefined && !isSingleType;
      if (isNew || kind === 'clone') unsaved.moveOn(answer.data?.documentId);
      noticeMerge(named(answer.meta?.merged));
    },
    onRefusal: (kind, request, refusal) => void conflict.open(kind, request, refusal),
  });

  return (
    <>
      {unsaved.notice}
      {conflict.dialog}
      <SignInAgain />
    </>
  );
};
