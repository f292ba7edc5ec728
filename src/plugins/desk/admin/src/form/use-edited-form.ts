import { useForm } from '@strapi/strapi/admin';

export type Values = Record<string, unknown>;

/** The form of the edit page around a component. */
export interface EditedForm {
  values: Values;
  initialValues: Values;
  isModified: boolean;
  isSubmitting: boolean;
  /** The published text is shown, not to be edited. */
  isDisabled: boolean;
  setField: (name: string, value: unknown) => void;
}

export const useEditedForm = (): EditedForm =>
  useForm('desk', (form) => ({
    values: form.values as Values,
    initialValues: form.initialValues as Values,
    isModified: form.modified,
    isSubmitting: form.isSubmitting,
    isDisabled: form.disabled,
    setField: form.onChange,
  }));
