import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { Moment } from '../ui/moment';
import type { QueuedReader } from '../ui/types';
import { useText } from '../ui/use-text';
import type { Row } from './rows';
import { rowId } from './use-current';
import { NO_FILTERS, queryOf } from './use-filters';

/** Who wrote a Comment, and what is known of them. The name leads to all they wrote. */
export const ReaderLine = ({ row, name }: { row: Row; name: string }) => {
  const text = useText();
  const { reader, author } = row;
  const ban = reader && isBanned(reader) ? reader.ban : null;
  const label = <bdi id={`${rowId(row.documentId)}-name`}>{name}</bdi>;
  return (
    <Flex gap={2} wrap="wrap" alignItems="baseline" minWidth={0}>
      {reader ? (
        <Link tag={RouterLink} to={{ search: searchFor(reader) }} title={text('queue.reader.all')}>
          {label}
        </Link>
      ) : (
        <Typography fontWeight="semiBold">{label}</Typography>
      )}
      {author?.isEditor && <Badge>{text('queue.reader.editor')}</Badge>}
      {reader && <Standing reader={reader} />}
      {reader && (
        <Typography variant="pi" textColor="neutral600">
          <Record reader={reader} writtenAs={name} />
        </Typography>
      )}
      {ban && (
        <Typography variant="pi" textColor="neutral600">
          <bdi>{text('queue.reader.bannedBy', { moderator: ban.moderator })}</bdi>
          {' · '}
          <Moment at={ban.at} />
          {ban.reason !== null && (
            <>
              {' · '}
              <q dir="auto">{ban.reason}</q>
            </>
          )}
        </Typography>
      )}
    </Flex>
  );
};

const searchFor = ({ documentId }: QueuedReader): string =>
  queryOf({ ...NO_FILTERS, reader: documentId }).toString();

const isBanned = ({ commenting, bannedUntil }: QueuedReader): boolean =>
  commenting === 'banned' && !(bannedUntil && new Date(bannedUntil) <= new Date());

/** A ban that has expired is not shown. */
const Standing = ({ reader }: { reader: QueuedReader }) => {
  const { commenting, bannedUntil } = reader;
  const text = useText();
  const intl = useIntl();
  if (commenting === 'premoderated') return <Badge>{text('queue.reader.premoderated')}</Badge>;
  if (!isBanned(reader)) return null;
  const until = intl.formatDate(bannedUntil ?? undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Badge backgroundColor="danger100" textColor="danger700">
      {bannedUntil ? text('queue.reader.bannedUntil', { until }) : text('queue.reader.banned')}
    </Badge>
  );
};

const Record = ({ reader, writtenAs }: { reader: QueuedReader; writtenAs: string }) => {
  const text = useText();
  const intl = useIntl();
  const { approved, rejected, since, name } = reader;
  const parts = [
    text('queue.reader.approved', { count: approved }),
    text('queue.reader.rejected', { count: rejected }),
    since && text('queue.reader.since', { date: intl.formatDate(since, { dateStyle: 'medium' }) }),
    name !== writtenAs && text('queue.reader.now', { name }),
  ];
  return <bdi>{parts.filter(Boolean).join(' · ')}</bdi>;
};
