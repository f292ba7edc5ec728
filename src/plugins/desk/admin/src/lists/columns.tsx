import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';

import type { Waiting } from '../schedule/schedule';
import { NamedCell } from './named-cell';
import { WaitingCell } from './waiting-cell';

/** A table of the content manager, as its hook for columns hands it on. */
interface Table<Column> {
  displayedHeaders: Column[];
  layout: ListLayout;
}

type Column = Pick<ListFieldLayout, 'name' | 'cellFormatter'> & { attribute: object };

interface Facts {
  createByName?: string;
  firstPublication?: boolean;
}

/**
 * Shows names where Strapi shows how many there are, and a day where the time of day is of no use and takes the width of
 * the page.
 */
export const formatColumns = <One extends Column>(table: Table<One>): Table<One> => ({
  ...table,
  displayedHeaders: table.displayedHeaders
    .filter(({ name }) => name !== LANGUAGES)
    .map((column) => ({ ...column, ...formatterOf(column) })),
});

/** The languages of an entry, which its form tells too: their column pushes the status out of sight at 1280 px. */
const LANGUAGES = 'locales';

const formatterOf = ({ name, attribute }: Column): Pick<Column, 'cellFormatter'> => {
  const { createByName, firstPublication } = factsOf(attribute);
  if (createByName !== undefined && isToMany(attribute)) {
    return {
      cellFormatter: (row) => {
        const { documentId, locale } = row as { documentId: string; locale?: string | null };
        return <NamedCell field={name} documentId={documentId} locale={locale ?? ''} />;
      },
    };
  }
  if (firstPublication === true) {
    return {
      cellFormatter: (row) => {
        const at: unknown = (row as Record<string, unknown>)[name];
        return <WaitingCell row={row as Waiting} at={typeof at === 'string' ? at : null} />;
      },
    };
  }
  return {};
};

const factsOf = (attribute: object): Facts =>
  (attribute as { pluginOptions?: { foreword?: Facts } }).pluginOptions?.foreword ?? {};

const isToMany = (attribute: object): boolean =>
  (attribute as { relation?: string }).relation?.endsWith('Many') === true;

interface Filters<Filter> {
  displayedFilters: Filter[];
}

/** The names by which the database knows a document say nothing to an editor. */
const TECHNICAL = ['id', 'documentId'];

export const withoutTechnicalFilters = <
  Filter extends { name: string },
  All extends Filters<Filter>,
>(
  filters: All,
): All => ({
  ...filters,
  displayedFilters: filters.displayedFilters.filter(({ name }) => !TECHNICAL.includes(name)),
});
