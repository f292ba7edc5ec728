import { Badge } from '@strapi/design-system';

import type { Status } from '../ui/types';
import { useText } from '../ui/use-text';

const COLOURS = {
  // Strapi's own warning700 has a contrast of 4.03 there.
  pending: { backgroundColor: 'warning100', textColor: 'neutral800' },
  approved: { backgroundColor: 'success100', textColor: 'success700' },
  rejected: { backgroundColor: 'danger100', textColor: 'danger700' },
  spam: { backgroundColor: 'danger100', textColor: 'danger700' },
  deleted: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

export const StatusBadge = ({ status }: { status: Status }) => (
  <Badge {...COLOURS[status]}>{useText()(`queue.status.${status}`)}</Badge>
);
