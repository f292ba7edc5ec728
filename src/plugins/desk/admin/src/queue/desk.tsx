import { useState } from 'react';

import { Button, Flex, IconButton, Tabs } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, useIsMobile } from '@strapi/strapi/admin';

import { useDeskPermissions } from '../ui/use-desk-permissions';
import { useText } from '../ui/use-text';
import { DecisionBar } from './decision-bar';
import { Dialogs, type OpenDialog } from './dialogs';
import { Failed } from './failed';
import { FilterForm } from './filter-form';
import { List } from './list';
import { SelectionBar } from './selection-bar';
import { TabList } from './tab-list';
import { useChanges } from './use-changes';
import { useCurrent } from './use-current';
import { useDecisions } from './use-decisions';
import { useFilters } from './use-filters';
import { useKeyboard } from './use-keyboard';
import { useQueue } from './use-queue';
import { useSelection } from './use-selection';

/** Tabs, search, list and what is done with it. */
export const Desk = () => {
  const text = useText();
  const may = useDeskPermissions();
  const isPhone = useIsMobile();
  const [filters, setFilters] = useFilters();
  const queue = useQueue(filters);
  const current = useCurrent(queue.rows);
  const selection = useSelection(queue.rows);
  const decisions = useDecisions(queue, current.hold);
  const changes = useChanges(queue);
  const [dialog, setDialog] = useState<OpenDialog>(null);

  const decide: typeof decisions.decide = (rows, to, reason) => {
    current.stepOver(rows);
    selection.drop(rows);
    decisions.decide(rows, to, reason);
  };

  useKeyboard({
    isDisabled: dialog !== null,
    mayModerate: may.moderate,
    current,
    selection,
    decide,
    undo: decisions.undo,
    showHelp: () => setDialog({ type: 'help' }),
  });

  return (
    <>
      <Layouts.Header
        title={text('menu')}
        subtitle={isPhone ? undefined : text('queue.subtitle')}
        primaryAction={
          <Flex gap={2}>
            <IconButton label={text('queue.reload')} onClick={queue.reload}>
              <ArrowClockwise />
            </IconButton>
            {/* A phone has no keys. */}
            {!isPhone && (
              <Button variant="tertiary" onClick={() => setDialog({ type: 'help' })}>
                {text('queue.help.open')}
              </Button>
            )}
          </Flex>
        }
      />
      <Layouts.Content>
        <Failed />
        <Tabs.Root
          variant="simple"
          activationMode="manual"
          value={filters.tab}
          onValueChange={(tab) => setFilters({ tab: tab as typeof filters.tab })}
        >
          <TabList />
          <Tabs.Content value={filters.tab} tabIndex={-1}>
            <FilterForm filters={filters} rows={queue.rows} onFilter={setFilters} />
            {may.moderate && (
              <SelectionBar rows={queue.rows} selection={selection} onDecide={decide} />
            )}
            <List
              queue={queue}
              current={current}
              selection={selection}
              actions={{ ...changes, decide, open: setDialog, filter: setFilters }}
            />
          </Tabs.Content>
        </Tabs.Root>
        <DecisionBar last={decisions.last} onUndo={decisions.undo} />
      </Layouts.Content>
      <Dialogs
        dialog={dialog}
        changes={changes}
        onDecide={decide}
        onClose={() => setDialog(null)}
      />
    </>
  );
};
