import { useState } from 'react';
import { useFetchClient, useForm } from '@strapi/strapi/admin';

import { refusedField } from '../settings/refused-field';
import type { CommentSettings, TrialResult } from '../ui/types';
import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import { ruleOf } from './fields';

/** Who the imagined Comment is by. */
export const READERS = ['new', 'trusted', 'premoderated'] as const;

export type ImaginedReader = (typeof READERS)[number];

/** More approved Comments than any rule asks for. */
const ENOUGH = 1_000_000;

/** Tries the rules as they stand in the form, saved or not, on a Comment that is not stored. */
export const useTrial = () => {
  const { post } = useFetchClient();
  const text = useText();
  const { notifyFailure } = useNotify();
  const settings = useForm('TryBox', (form) => form.values) as CommentSettings;
  const setErrors = useForm('TryBox', (form) => form.setErrors);
  const [body, setBody] = useState('');
  const [reader, setReader] = useState<ImaginedReader>('new');
  const [tried, setTried] = useState<{ trial: string; result: TrialResult } | null>(null);

  const trial = {
    body,
    settings,
    approvedCount: reader === 'trusted' ? ENOUGH : 0,
    isPremoderated: reader === 'premoderated',
  };
  // A result is valid for this text and these rules only.
  const result = tried?.trial === JSON.stringify(trial) ? tried.result : null;

  const run = async () => {
    try {
      const { data } = await post<{ data: TrialResult }>('/desk/settings/try', trial);
      setErrors({});
      setTried({ trial: JSON.stringify(trial), result: data.data });
    } catch (error) {
      const rule = ruleOf(refusedField(error));
      if (rule) setErrors({ [rule]: text(`rules.${rule}.error`) });
      else notifyFailure(error);
    }
  };

  return { body, setBody, reader, setReader, result, run };
};
