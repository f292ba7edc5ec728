import { type FormEvent, useState } from 'react';
import { Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { EditedArticle } from '../article/article';
import { useReloadedForm } from '../article/use-reloaded-form';
import { useErrorMessage } from '../ui/use-error-message';
import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import { localTime, momentOf, timeZoneAt } from './local-time';
import { type Schedule, saveSchedule } from './schedule';

interface Props {
  article: EditedArticle;
  schedule: Schedule;
  onClose: () => void;
}

type Name = keyof Schedule;

/** Asks when the Article is to be published and unpublished, in the editor's own time. An empty time is none. */
export const ScheduleDialog = ({ article, schedule, onClose }: Props) => {
  const text = useText();
  const { locale: language } = useIntl();
  const errorMessage = useErrorMessage();
  const { notifySuccess } = useNotify();
  const reloadForm = useReloadedForm();
  const [chosen, setChosen] = useState(schedule);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      await saveSchedule(article, chosen);
      notifySuccess(text('schedule.saved'));
      reloadForm();
      onClose();
    } catch (error) {
      setFailure(errorMessage(error));
      setSaving(false);
    }
  };

  const input = (name: Name) => (
    <Field.Root name={name} hint={timeZoneAt(chosen[name], language)}>
      <Field.Label>{text(`schedule.${name}`)}</Field.Label>
      <Field.Input
        type="datetime-local"
        value={localTime(chosen[name])}
        onChange={({ target }: { target: { value: string } }) =>
          setChosen({ ...chosen, [name]: momentOf(target.value) })
        }
      />
      <Field.Hint />
    </Field.Root>
  );

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <form onSubmit={(event) => void save(event)}>
          <Modal.Header closeLabel={text('schedule.cancel')}>
            <Modal.Title>{text('schedule.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography>{text('schedule.explanation')}</Typography>
              {input('publishAt')}
              {input('unpublishAt')}
              {failure !== null && (
                <Typography textColor="danger600" role="alert">
                  {failure}
                </Typography>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {text('schedule.cancel')}
            </Button>
            <Button type="submit" loading={isSaving}>
              {text('schedule.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
