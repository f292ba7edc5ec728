import { useEffect, useState } from 'react';

import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useFetchClient, useField } from '@strapi/strapi/admin';

import { useNotify } from '../ui/use-notify';
import type { InputProps } from './fields';

interface Locale {
  code: string;
  name: string;
}

/** The site's language: one of the locales. */
export const LocaleInput = ({ field, placeholder }: InputProps) => {
  const { get } = useFetchClient();
  const { notifyFailure } = useNotify();
  const { value, onChange } = useField<string | null>(field.name);
  const [locales, setLocales] = useState<Locale[]>([]);

  useEffect(() => {
    get<Locale[]>('/i18n/locales').then(({ data }) => setLocales(data), notifyFailure);
  }, [get, notifyFailure]);

  return (
    <SingleSelect
      value={value ?? placeholder}
      onChange={(chosen) => onChange(field.name, String(chosen))}
      onClear={() => onChange(field.name, null)}
    >
      {locales.map(({ code, name }) => (
        <SingleSelectOption key={code} value={code}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
