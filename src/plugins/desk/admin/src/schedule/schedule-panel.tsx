import { useState } from 'react';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';

import { ARTICLE, type EditedArticle, savedArticle } from '../article/article';
import { PUBLISH_ARTICLES } from '../article/permissions';
import { SaveFirst } from '../article/save-first';
import { Moment } from '../ui/moment';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';
import { type Schedule, scheduleOf, type Waiting } from './schedule';
import { ScheduleDialog } from './schedule-dialog';

/** The side panel "Schedule": when the Article is published and unpublished, and why it was not. */
export const SchedulePanel: PanelComponent = ({ model, document }) => {
  const text = useText();
  const mayPublish = useIsPermitted(PUBLISH_ARTICLES);
  if (model !== ARTICLE) return null;
  const article = savedArticle(document);
  const waiting = (document ?? {}) as Waiting;
  const schedule = scheduleOf(waiting);
  const isScheduled = schedule.publishAt !== null || schedule.unpublishAt !== null;
  if (!mayPublish && !isScheduled && !waiting.publishFailure) return null;
  const key = `${article?.documentId} ${article?.locale} ${JSON.stringify(schedule)}`;
  return {
    title: text('schedule.title'),
    content: article ? (
      <Times key={key} {...{ article, schedule, waiting, mayPublish }} />
    ) : (
      <SaveFirst />
    ),
  };
};

interface Props {
  article: EditedArticle;
  schedule: Schedule;
  waiting: Waiting;
  mayPublish: boolean;
}

const Times = ({ article, schedule, waiting: { publishFailure }, mayPublish }: Props) => {
  const text = useText();
  const isModified = useForm('Schedule', ({ modified }) => modified);
  const [isOpen, setOpen] = useState(false);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {publishFailure && (
        <Typography textColor="danger600" role="status">
          {text('schedule.failed')} <Moment at={publishFailure.publishAt} />:{' '}
          <bdi>{publishFailure.message}</bdi>
        </Typography>
      )}
      {(['publishAt', 'unpublishAt'] as const).map((name) => {
        const at = schedule[name];
        return at === null ? null : (
          <Typography key={name}>
            {text(`schedule.${name}`)}: <Moment at={at} />
          </Typography>
        );
      })}
      {mayPublish && (
        <Button variant="secondary" fullWidth disabled={isModified} onClick={() => setOpen(true)}>
          {text('schedule.open')}
        </Button>
      )}
      {mayPublish && isModified && (
        <Typography variant="pi" textColor="neutral600">
          {text('schedule.saveFirst')}
        </Typography>
      )}
      {isOpen && (
        <ScheduleDialog article={article} schedule={schedule} onClose={() => setOpen(false)} />
      )}
    </Flex>
  );
};
