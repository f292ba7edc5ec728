import { useEffect, useState } from 'react';

import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';

import { DifferencesText } from '../ui/differences-text';
import { Moment } from '../ui/moment';
import { textOf } from '../ui/text-of';
import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import { useRestore } from './use-restore';
import { Happened } from './version-line';
import { type Content, type Restored, useVersionRoutes, type Version } from './versions';

interface Props {
  version: Version;
  /** The newest, which holds the text as it is. */
  current: Version;
  labelOf: (field: string) => string;
  /** Why it cannot be restored; it can where there is no reason. */
  obstacle?: string;
  onRestored: (restored: Restored) => unknown;
  onClose: () => void;
}

/** A version beside the text as it is, field by field, and the button that makes it the draft again. */
export const VersionDialog = ({ version, current, labelOf, obstacle, ...on }: Props) => {
  const text = useText();
  const sides = useSides(version, current);
  const { restore, isRestoring } = useRestore(on.onRestored);
  return (
    <Modal.Root open onOpenChange={on.onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('history.close')}>
          <Modal.Title>
            <Moment at={version.at} /> · <Happened {...version} />
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {sides ? (
            <Changes {...sides} labelOf={labelOf} />
          ) : (
            <Loader small>{text('history.loading')}</Loader>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Typography textColor="neutral700">{obstacle}</Typography>
          <Button
            disabled={obstacle !== undefined || version.id === current.id}
            loading={isRestoring}
            onClick={() => void restore(version.id)}
          >
            {text('history.restore')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

interface Sides {
  before: Content;
  after: Content;
}

const useSides = (version: Version, current: Version): Sides | null => {
  const routes = useVersionRoutes();
  const { notifyFailure } = useNotify();
  const [sides, setSides] = useState<Sides | null>(null);
  useEffect(() => {
    Promise.all([routes.content(version.id), routes.content(current.id)]).then(
      ([before, after]) => setSides({ before, after }),
      notifyFailure,
    );
  }, [routes, version.id, current.id, notifyFailure]);
  return sides;
};

const Changes = ({ before, after, labelOf }: Sides & Pick<Props, 'labelOf'>) => {
  const text = useText();
  const changed = Object.keys({ ...before, ...after })
    .map((name) => ({ name, then: textOf(before[name]), now: textOf(after[name]) }))
    .filter(({ then, now }) => then !== now);
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography textColor="neutral700">
        {text(changed.length > 0 ? 'history.since' : 'history.same')}
      </Typography>
      {changed.map(({ name, then, now }) => (
        <Box key={name} tag="section" aria-label={labelOf(name)}>
          <Typography tag="h3" variant="delta">
            {labelOf(name)}
          </Typography>
          <DifferencesText before={then} after={now} />
        </Box>
      ))}
    </Flex>
  );
};
