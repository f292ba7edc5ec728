import { type Choices, chosenValue } from './conflict';

interface Sides {
  /** What was sent, and refused. */
  sent: Readonly<Record<string, unknown>>;
  /** The fields that were changed in the form. */
  changed: readonly string[];
  choices: Choices;
}

/** What to save once an editor has chosen: of what was sent, only what is to be others than what is stored. */
export const chosenData = ({ sent, changed, choices }: Sides): Record<string, unknown> => {
  const names = [...new Set([...changed, ...Object.keys(choices)])];
  const kept = names.filter((name) => name in sent && choices[name]?.of !== 'theirs');
  return Object.fromEntries(
    kept.map((name) => [name, chosenValue(choices[name], sent[name], undefined)]),
  );
};
