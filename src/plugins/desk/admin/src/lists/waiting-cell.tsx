import { Badge, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { reviewOf } from '../review/review';
import { scheduleOf, type Waiting } from '../schedule/schedule';
import { useText } from '../ui/use-text';
import { MomentCell } from './moment-cell';

interface Props {
  row: Waiting;
  /** The first publication, an ISO string. */
  at: string | null;
}

/** A cell of a list: when a document was first published, and what it waits for. */
export const WaitingCell = ({ row, at }: Props) => {
  const text = useText();
  const intl = useIntl();
  const { publishAt, unpublishAt } = scheduleOf(row);
  const state = reviewOf(row)?.state ?? null;
  const time = (iso: string) => intl.formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' });
  const badges = [
    publishAt !== null && text('schedule.badge.publishAt', { at: time(publishAt) }),
    unpublishAt !== null && text('schedule.badge.unpublishAt', { at: time(unpublishAt) }),
    row.publishFailure && text('schedule.badge.failed'),
    state !== null && text(`review.state.${state}`),
  ].filter((badge) => typeof badge === 'string');
  if (badges.length === 0) return at === null ? <>-</> : <MomentCell at={at} />;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {at !== null && <MomentCell at={at} />}
      {badges.map((badge) => (
        <Badge key={badge}>{badge}</Badge>
      ))}
    </Flex>
  );
};
