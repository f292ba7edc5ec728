import { useState } from 'react';
import { Field, Flex, TextInput } from '@strapi/design-system';

import { ARTICLE } from '../article/article';
import { DayInput } from '../dates/day-input';
import { NameBox } from '../names/name-box';
import { NameList } from '../names/name-list';
import type { Named } from '../names/named';
import { useText } from '../ui/use-text';
import { clippedNames, type Parts, shownNames, topicsOf } from './parts';

interface Props {
  parts: Parts;
  onChange: (changed: Partial<Parts>) => void;
}

const PLACE = { type: ARTICLE, field: 'authors' };

/** The values of a page: who wrote it, when, and where it was published first. */
export const Bylines = ({ parts, onChange }: Props) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [topics, setTopics] = useState(() => parts.topics.map(({ name }) => name).join(', '));
  const authors = shownNames(parts.authors);
  const write = (named: readonly Named[]) => onChange({ authors: clippedNames(named) });
  const source = parts.source ?? { name: null, url: null };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="authors" hint={text('clip.authorsHint')} error={problem ?? undefined}>
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Field.Label>{text('clip.authors')}</Field.Label>
          <NameBox
            place={PLACE}
            chosen={authors}
            typed={typed}
            onType={setTyped}
            onProblem={setProblem}
            onChoose={(one) => write([...authors, one])}
          />
          <Field.Error />
          <Field.Hint />
          <NameList
            named={authors}
            onRemove={(one) =>
              write(authors.filter(({ documentId }) => documentId !== one.documentId))
            }
          />
        </Flex>
      </Field.Root>
      <DayInput
        name="originallyPublishedOn"
        label={text('clip.date')}
        value={parts.originallyPublishedOn}
        onChange={(originallyPublishedOn) => onChange({ originallyPublishedOn })}
      />
      <Line
        name="sourceName"
        label={text('clip.sourceName')}
        value={source.name ?? ''}
        maxLength={300}
        onChange={(name) => onChange({ source: sourceOf(name, source.url) })}
      />
      <Line
        name="sourceUrl"
        label={text('clip.sourceUrl')}
        value={source.url ?? ''}
        maxLength={2048}
        onChange={(url) => onChange({ source: sourceOf(source.name, url) })}
      />
      <Line
        name="canonicalUrl"
        label={text('clip.canonicalUrl')}
        value={parts.canonicalUrl ?? ''}
        maxLength={2048}
        onChange={(canonicalUrl) => onChange({ canonicalUrl: canonicalUrl.trim() || null })}
      />
      <Line
        name="topics"
        label={text('clip.topics')}
        value={topics}
        maxLength={2048}
        onChange={(written) => {
          setTopics(written);
          onChange({ topics: topicsOf(written, parts.topics) });
        }}
      />
    </Flex>
  );
};

const sourceOf = (name: string | null, url: string | null): Parts['source'] =>
  name || url ? { name: name || null, url: url?.trim() || null } : null;

interface LineProps {
  name: string;
  label: string;
  value: string;
  maxLength: number;
  onChange: (value: string) => void;
}

const Line = ({ name, label, value, maxLength, onChange }: LineProps) => (
  <Field.Root name={name}>
    <Field.Label>{label}</Field.Label>
    <TextInput
      dir="auto"
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  </Field.Root>
);
