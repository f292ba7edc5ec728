import { useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import { useErrorMessage } from '../ui/use-error-message';
import type { Parts } from './parts';

/** What was copied. */
export interface Copied {
  text: string;
  html: string;
}

export type ClipState = 'typing' | 'reading' | 'sorting' | 'saving';

/** A pasted page on its way to an Article. What was pasted and changed stays until it is saved. */
export const useClip = (locale: string | undefined, onSaved: (documentId: string) => void) => {
  const { post } = useFetchClient();
  const errorMessage = useErrorMessage();
  const [state, setState] = useState<ClipState>('typing');
  const [words, setWords] = useState('');
  const [parts, setParts] = useState<Parts | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const attempt = async (during: ClipState, work: () => Promise<void>, back: ClipState) => {
    setProblem(null);
    setState(during);
    try {
      await work();
    } catch (error) {
      setProblem(errorMessage(error));
      setState(back);
    }
  };

  const propose = ({ text, html }: Copied) =>
    attempt(
      'reading',
      async () => {
        const { data } = await post<{ data: Parts }>('/desk/clip', { text, html, locale });
        setParts(data.data);
        setState('sorting');
      },
      'typing',
    );

  const save = (chosen: Parts) =>
    attempt(
      'saving',
      async () => {
        const body = { ...chosen, locale };
        const { data } = await post<{ data: { documentId: string } }>('/desk/clip/save', body);
        restart();
        onSaved(data.data.documentId);
      },
      'sorting',
    );

  const restart = () => {
    setParts(null);
    setWords('');
    setProblem(null);
    setState('typing');
  };

  return { state, words, setWords, parts, setParts, problem, propose, save, restart };
};
