import { Badge } from '@strapi/design-system';

import type { Status } from '../shared/types';
import { useText } from '../shared/use-text';

const COLOURS = {
  pending: { backgroundColor: 'warning100', textColor: 'warning700' },
  approved: { backgroundColor: 'success100', textColor: 'success700' },
  rejected: { backgroundColor: 'danger100', textColor: 'danger700' },
  spam: { backgroundColor: 'danger100', textColor: 'danger700' },
  deleted: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

export const StatusBadge = ({ status }: { status: Status }) => (
  <Badge {...COLOURS[status]}>{useText()(`queue.status.${status}`)}</Badge>
);
