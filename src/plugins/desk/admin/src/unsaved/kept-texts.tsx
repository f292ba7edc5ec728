import { useState } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { textOf } from '../ui/text-of';
import { useText } from '../ui/use-text';
import { CompareDialog } from './compare-dialog';
import type { KeptText } from './kept-text';

interface Props {
  texts: readonly KeptText[];
  /** What is in the form now. */
  values: Readonly<Record<string, unknown>>;
  labelOf: (name: string) => string;
  onRestore: (kept: KeptText) => void;
  onDiscard: (kept: KeptText) => void;
}

/** Says that unsaved text was kept, and offers it. */
export const KeptTexts = ({ texts, values, labelOf, onRestore, onDiscard }: Props) => {
  const text = useText();
  const moment = useMomentWords();
  const [compared, setCompared] = useState<KeptText | null>(null);
  if (texts.length === 0) return null;

  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%" role="status">
      {texts.map((kept) => (
        <Box key={kept.id} background="warning100" hasRadius padding={3}>
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Typography variant="pi" textColor="neutral800">
              {text('unsaved.kept', { time: moment(kept.at) })}
            </Typography>
            <Typography variant="pi" textColor="neutral700" ellipsis>
              <bdi>{openingOf(kept)}</bdi>
            </Typography>
            <Flex gap={2} wrap="wrap">
              <Button size="S" onClick={() => onRestore(kept)}>
                {text('unsaved.restore')}
              </Button>
              <Button size="S" variant="secondary" onClick={() => setCompared(kept)}>
                {text('unsaved.compare')}
              </Button>
              <Button size="S" variant="tertiary" onClick={() => onDiscard(kept)}>
                {text('unsaved.discard')}
              </Button>
            </Flex>
          </Flex>
        </Box>
      ))}
      {compared && (
        <CompareDialog
          kept={compared}
          values={values}
          labelOf={labelOf}
          onRestore={() => {
            setCompared(null);
            onRestore(compared);
          }}
          onClose={() => setCompared(null)}
        />
      )}
    </Flex>
  );
};

const OPENING = 80;

/** The first words of it, which tell several of them apart. */
const openingOf = ({ values }: KeptText): string =>
  [values.title, values.name, values.body, ...Object.values(values)]
    .map((value) => textOf(value).trim())
    .find(Boolean)
    ?.slice(0, OPENING) ?? '';

/** The time, with the day where that is not today. */
const useMomentWords = (): ((at: number) => string) => {
  const intl = useIntl();
  return (at) => {
    const isToday = new Date(at).toDateString() === new Date().toDateString();
    return intl.formatDate(at, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(!isToday && { day: 'numeric', month: 'long' }),
    });
  };
};
