import { useCallback, useState } from 'react';

import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useNavigate, useParams } from 'react-router-dom';

import { usePages } from '../history/use-pages';
import { useRestore } from '../history/use-restore';
import { Person } from '../history/version-line';
import { type DeletedArticle, useVersionRoutes } from '../history/versions';
import { Moment } from '../ui/moment';
import { useText } from '../ui/use-text';
import { ARTICLE } from './article';

/** In the list of Articles: those that were deleted lately and can be restored. */
export const DeletedArticles = () => {
  const { slug: model } = useParams();
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (model !== ARTICLE) return null;
  return (
    <>
      <Button variant="tertiary" size="S" onClick={() => setOpen(true)}>
        {text('deleted.open')}
      </Button>
      {isOpen && (
        <Modal.Root open onOpenChange={() => setOpen(false)}>
          <Modal.Content aria-describedby={undefined}>
            <Modal.Header closeLabel={text('history.close')}>
              <Modal.Title>{text('deleted.title')}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <List />
            </Modal.Body>
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
};

const List = () => {
  const text = useText();
  const routes = useVersionRoutes();
  const load = useCallback((cursor: string | null) => routes.deleted(cursor), [routes]);
  const { entries, loadMore } = usePages(load);

  if (!entries) return <Loader small>{text('history.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral700">
        {text(entries.length > 0 ? 'deleted.explanation' : 'deleted.none')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {entries.map((article) => (
          <Deleted key={article.id} article={article} />
        ))}
      </Flex>
      {loadMore && (
        <Button variant="tertiary" onClick={() => void loadMore()}>
          {text('history.earlier')}
        </Button>
      )}
    </Flex>
  );
};

const Deleted = ({
  article: { id, title, locale, at, by, documentId },
}: {
  article: DeletedArticle;
}) => {
  const text = useText();
  const navigate = useNavigate();
  const { restore, isRestoring } = useRestore(() => {
    const query = locale === null ? '' : `?plugins[i18n][locale]=${locale}`;
    navigate(`/content-manager/collection-types/${ARTICLE}/${documentId}${query}`);
  });
  return (
    <Flex tag="li" justifyContent="space-between" gap={4}>
      <div>
        <Typography tag="p" fontWeight="bold" dir="auto">
          {title ?? text('deleted.untitled')}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {locale} · <Moment at={at} /> · <Person by={by} />
        </Typography>
      </div>
      <Button variant="secondary" loading={isRestoring} onClick={() => void restore(id)}>
        {text('history.restore')}
      </Button>
    </Flex>
  );
};
