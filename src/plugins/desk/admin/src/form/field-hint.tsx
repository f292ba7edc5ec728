import { useIntl } from 'react-intl';

/**
 * The hint below a field in the language of the panel, which translates labels only. Translations are kept by the English
 * sentence, so that a hint which an admin has changed is shown as they wrote it.
 */
export const FieldHint = ({ hint }: { hint: string }) => {
  const intl = useIntl();
  return <>{hint && intl.formatMessage({ id: `hint.${hint}`, defaultMessage: hint })}</>;
};
