import { useState } from 'react';
import { useFetchClient, useForm } from '@strapi/strapi/admin';

import type { CommentRules, TrialResult } from '../shared/types';
import { useTell } from '../shared/use-tell';
import { useText } from '../shared/use-text';
import { refusedRule } from './refusal';

/** Who the imagined Comment is by. */
export const READERS = ['new', 'trusted', 'premoderated'] as const;

export type ImaginedReader = (typeof READERS)[number];

/** More approved Comments than any rule asks for. */
const ENOUGH = 1_000_000;

/** Tries the rules as they stand in the form, saved or not, on words that are kept nowhere. */
export const useTrial = () => {
  const { post } = useFetchClient();
  const text = useText();
  const { tellFailure } = useTell();
  const settings = useForm('TryBox', (form) => form.values) as CommentRules;
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
  // What was found out holds for these words and rules only.
  const result = tried?.trial === JSON.stringify(trial) ? tried.result : null;

  const run = async () => {
    try {
      const { data } = await post<{ data: TrialResult }>('/desk/settings/try', trial);
      setErrors({});
      setTried({ trial: JSON.stringify(trial), result: data.data });
    } catch (error) {
      const rule = refusedRule(error);
      if (rule) setErrors({ [rule]: text(`rules.${rule}.error`) });
      else tellFailure(error);
    }
  };

  return { body, setBody, reader, setReader, result, run };
};
