import type { OpenDialog } from './dialogs';
import type { Row } from './rows';
import type { Changes } from './use-changes';
import type { Decisions } from './use-decisions';
import type { Filters } from './use-filters';

/** What can be done with a Comment of the list. */
export interface RowActions extends Changes {
  decide: Decisions['decide'];
  open: (dialog: OpenDialog) => void;
  filter: (change: Partial<Filters>) => void;
}

/** What can be done with it there. */
export interface PlacedActions extends RowActions {
  select: (row: Row) => void;
  enter: (documentId: string) => void;
}
