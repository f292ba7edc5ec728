import { type FormEvent, useState } from 'react';

import { Box, Button, Checkbox, Field, Flex, Modal, Textarea } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import { BanLength } from './ban-length';
import { type Length, daysOf, keyOf } from './ban-lengths';
import type { Row } from './rows';
import type { Changes } from './use-changes';

/** As long as the server takes. */
const LONGEST_REASON = 500;

interface Props {
  row: Row;
  onBan: Changes['setReader'];
  onClose: () => void;
}

/** Bans a Reader: for how long, and why. For good has to be confirmed. */
export const BanDialog = ({ row, onBan, onClose }: Props) => {
  const text = useText();
  const [length, setLength] = useState<Length>({ choice: '7', days: 14 });
  const [reason, setReason] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const [isSubmitting, setSubmitting] = useState(false);
  const days = daysOf(length);
  const isReady = days === null ? isConfirmed : days !== undefined;

  const ban = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || days === undefined) return;
    setSubmitting(true);
    if (await onBan(row, { commenting: 'banned', days, reason })) onClose();
    else setSubmitting(false);
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={(event) => void ban(event)}>
          <Modal.Header closeLabel={text('queue.close')}>
            <Modal.Title>
              <bdi>{text('queue.ban.title', { name: row.reader?.name ?? '' })}</bdi>
            </Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <BanLength value={length} onChange={setLength} />
              <Field.Root name="reason" hint={text('queue.ban.reasonHint')}>
                <Field.Label>{text('queue.reason.label')}</Field.Label>
                <Textarea
                  dir="auto"
                  value={reason}
                  maxLength={LONGEST_REASON}
                  onChange={({ target }) => setReason(target.value)}
                />
                <Field.Hint />
              </Field.Root>
              {days === null && (
                <Box background="danger100" hasRadius padding={3}>
                  <Checkbox
                    checked={isConfirmed}
                    onCheckedChange={(checked) => setConfirmed(checked === true)}
                  >
                    {text('queue.ban.confirm')}
                  </Checkbox>
                </Box>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {text('queue.cancel')}
            </Button>
            <Button type="submit" variant="danger" disabled={!isReady} loading={isSubmitting}>
              {text(`queue.ban.do.${keyOf(days)}`, { days: days ?? 0 })}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
