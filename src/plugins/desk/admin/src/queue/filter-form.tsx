import { type FormEvent, useEffect, useState } from 'react';

import { Box, Button, Field, Flex, Grid, TextInput } from '@strapi/design-system';
import { Search } from '@strapi/icons';

import { useText } from '../ui/use-text';
import type { Row } from './rows';
import type { Filters } from './use-filters';

type Wanted = Pick<Filters, 'words' | 'reader' | 'article'>;

const NOTHING: Wanted = { words: '', reader: '', article: '' };

const FIELDS = ['words', 'reader', 'article'] as const;

interface Props {
  filters: Filters;
  rows: readonly Row[];
  onFilter: (change: Partial<Filters>) => void;
}

/** Looks for words, a Reader and an Article. */
export const FilterForm = ({ filters, rows, onFilter }: Props) => {
  const text = useText();
  const { words, reader, article } = filters;
  const [wanted, setWanted] = useState<Wanted>(NOTHING);
  useEffect(() => setWanted({ words, reader, article }), [words, reader, article]);

  const search = (event: FormEvent) => {
    event.preventDefault();
    onFilter(wanted);
  };
  const isFiltered = FIELDS.some((name) => filters[name] !== '');

  return (
    <Box tag="form" role="search" onSubmit={search} paddingTop={4} paddingBottom={4}>
      <Grid.Root gap={3}>
        {FIELDS.map((name) => (
          <Grid.Item key={name} col={3} xs={12} direction="column" alignItems="stretch">
            <Field.Root name={name} hint={nameOf(filters, name, rows)}>
              <Field.Label>{text(`queue.filter.${name}`)}</Field.Label>
              <TextInput
                dir="auto"
                maxLength={200}
                value={wanted[name]}
                onChange={({ target }: { target: HTMLInputElement }) =>
                  setWanted({ ...wanted, [name]: target.value })
                }
              />
              <Field.Hint />
            </Field.Root>
          </Grid.Item>
        ))}
        <Grid.Item col={3} xs={12} alignItems="flex-start" paddingTop={5}>
          <Flex gap={2}>
            <Button type="submit" variant="secondary" size="L" startIcon={<Search />}>
              {text('queue.filter.search')}
            </Button>
            {isFiltered && (
              <Button variant="tertiary" size="L" onClick={() => onFilter(NOTHING)}>
                {text('queue.filter.clear')}
              </Button>
            )}
          </Flex>
        </Grid.Item>
      </Grid.Root>
    </Box>
  );
};

/** Links filter by document id; this shows the title or name that belongs to it. */
const nameOf = (filters: Filters, name: keyof Wanted, rows: readonly Row[]) => {
  const first = rows.at(0);
  if (!first || filters[name] === '') return undefined;
  if (name === 'article' && filters.article === first.article.documentId)
    return first.article.title;
  if (name === 'reader' && filters.reader === first.reader?.documentId) return first.reader.name;
  return undefined;
};
