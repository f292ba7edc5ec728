import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { wordRefusal } from '../refusals/wording';
import { SignInAgain } from '../session/sign-in-again';
import { useUnsavedCheck } from '../session/unsaved-checks';
import { useOpenForm } from './open-forms';
import { useEditedForm } from './use-edited-form';
import { useKeepTyping } from './use-keep-typing';

/** What Foreword adds to every edit page of the content manager, beside the buttons that save. */
export const EditForm = () => {
  const intl = useIntl();
  const { model, id } = useContentManagerContext();
  const form = useEditedForm();
  const { revision, drop, noteSaved } = useKeepTyping(form);

  useUnsavedCheck(form.isModified && !form.isDisabled);
  useOpenForm({
    model,
    documentId: id,
    word: (refusal) => wordRefusal(intl, refusal),
    revision,
    onAnswer: (kind, { data }, answer) => {
      if (kind === 'discard' || data?.discardDraft === true) drop();
      noteSaved(answer);
    },
    onRefusal: () => undefined,
  });

  return <SignInAgain />;
};
