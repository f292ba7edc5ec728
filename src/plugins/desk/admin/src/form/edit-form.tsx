import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { wordRefusal } from '../refusals/wording';
import { SignInAgain } from '../session/sign-in-again';
import { useUnsavedCheck } from '../session/unsaved-checks';
import { useOpenForm } from './open-forms';
import { useEditedForm } from './use-edited-form';
import { useFieldLabels } from './use-field-labels';
import { useKeepTyping } from './use-keep-typing';
import { useStoredRevision } from './use-stored-revision';
import { useUnsavedForm } from './use-unsaved-form';

/** What Foreword adds to every edit page of the content manager, beside the buttons that save. */
export const EditForm = () => {
  const intl = useIntl();
  const { model, id, isSingleType } = useContentManagerContext();
  const form = useEditedForm();
  const { revision, drop, noteSaved, restore } = useKeepTyping(form, useStoredRevision());
  const unsaved = useUnsavedForm({
    model,
    documentId: id,
    form,
    revision,
    labelOf: useFieldLabels(),
    onRestore: (kept) => restore(kept.values, kept),
  });

  useUnsavedCheck(form.isModified && !form.isDisabled);
  useOpenForm({
    model,
    documentId: id,
    word: (refusal) => wordRefusal(intl, refusal),
    revision,
    onAnswer: (kind, { data }, answer) => {
      if (kind === 'discard' || data?.discardDraft === true) drop();
      noteSaved(answer);
      const isNew = id === undefined && !isSingleType;
      if (isNew || kind === 'clone') unsaved.moveOn(answer.data?.documentId);
    },
    onRefusal: () => undefined,
  });

  return (
    <>
      {unsaved.notice}
      <SignInAgain />
    </>
  );
};
