import { type FormEvent, useEffect, useId, useState } from 'react';

import { Box, Button, Field, Flex, TextButton, TextInput } from '@strapi/design-system';
import { Filter, Search } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';

import { useText } from '../ui/use-text';
import { OrderSelect } from './order-select';
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

/** Looks for words, a Reader and an Article, and says which comes first. On a phone it is folded. */
export const FilterForm = ({ filters, rows, onFilter }: Props) => {
  const text = useText();
  const id = useId();
  const isPhone = useIsMobile();
  const [isOpen, setOpen] = useState(false);
  const { words, reader, article } = filters;
  const [wanted, setWanted] = useState<Wanted>(NOTHING);
  useEffect(() => setWanted({ words, reader, article }), [words, reader, article]);

  const search = (event: FormEvent) => {
    event.preventDefault();
    onFilter(wanted);
  };
  const isFiltered = FIELDS.some((name) => filters[name] !== '');

  return (
    <Box paddingTop={4} paddingBottom={isPhone ? 2 : 4}>
      {isPhone && (
        <TextButton
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          startIcon={<Filter aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {text('queue.filter.open')}
        </TextButton>
      )}
      {(!isPhone || isOpen) && (
        <Flex
          tag="form"
          role="search"
          id={id}
          onSubmit={search}
          gap={3}
          wrap="wrap"
          alignItems="flex-start"
        >
          {FIELDS.map((name) => (
            <Box key={name} flex="1 1 16rem">
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
            </Box>
          ))}
          <OrderSelect order={filters.order} onChange={(order) => onFilter({ order })} />
          <Flex gap={2} wrap="wrap" paddingTop={5}>
            <Button type="submit" variant="secondary" size="L" startIcon={<Search />}>
              {text('queue.filter.search')}
            </Button>
            {isFiltered && (
              <Button variant="tertiary" size="L" onClick={() => onFilter(NOTHING)}>
                {text('queue.filter.clear')}
              </Button>
            )}
          </Flex>
        </Flex>
      )}
    </Box>
  );
};

/** Links filter by document id; this shows the title or name that belongs to it. */
const nameOf = (filters: Filters, name: keyof Wanted, rows: readonly Row[]) => {
  const first = rows.at(0);
  if (!first || filters[name] === '') return undefined;
  const { article, reader } = first;
  if (name === 'article' && filters.article === article.documentId) {
    return <bdi>{article.title}</bdi>;
  }
  if (name === 'reader' && reader && filters.reader === reader.documentId) {
    return <bdi>{reader.name}</bdi>;
  }
  return undefined;
};
