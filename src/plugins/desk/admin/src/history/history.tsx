import { useCallback, useState } from 'react';

import { Box, Button, Checkbox, Flex, Loader, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Moment } from '../ui/moment';
import { useText } from '../ui/use-text';
import { usePages } from './use-pages';
import { VersionDialog } from './version-dialog';
import { Happened } from './version-line';
import { type Restored, useVersionRoutes, type Version, type VersionedDocument } from './versions';

interface Props {
  document: VersionedDocument;
  labelOf: (field: string) => string;
  /** Why no version can be restored now. */
  obstacle?: string;
  onRestored: (restored: Restored) => unknown;
}

const Entry = styled.button`
  background: none;
  border: 0;
  color: ${({ theme }) => theme.colors.primary700};
  cursor: pointer;
  padding: 0.4rem 0 0;
  text-align: start;
  text-decoration: underline;
`;

/** What a document held before, newest first; each can be looked at beside the text as it is. */
export const History = ({ document, labelOf, obstacle, onRestored }: Props) => {
  const { type, documentId, locale } = document;
  const text = useText();
  const routes = useVersionRoutes();
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState<Version | null>(null);
  const load = useCallback(
    (cursor: string | null) => routes.list({ type, documentId, locale }, { all, cursor }),
    [routes, type, documentId, locale, all],
  );
  const { entries, reload, loadMore } = usePages(load);
  const current = entries?.at(0);

  if (!entries) return <Loader small>{text('history.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Checkbox checked={all} onCheckedChange={(checked) => setAll(checked === true)}>
        {text('history.all')}
      </Checkbox>
      {entries.length === 0 && <Typography variant="pi">{text('history.none')}</Typography>}
      <Box tag="ol" maxHeight="30rem" overflow="auto" aria-label={text('history.title')}>
        {entries.map((version) => (
          <li key={version.id}>
            <Entry type="button" onClick={() => setShown(version)}>
              <Typography tag="span" variant="pi" textColor="primary700">
                <Moment at={version.at} />
              </Typography>
            </Entry>
            <Typography tag="p" variant="pi" textColor="neutral700">
              <Happened {...version} />
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {version.fields.map(labelOf).join(', ')}
            </Typography>
          </li>
        ))}
      </Box>
      {loadMore && (
        <Button variant="tertiary" onClick={() => void loadMore()}>
          {text('history.earlier')}
        </Button>
      )}
      {shown && current && (
        <VersionDialog
          version={shown}
          current={current}
          labelOf={labelOf}
          obstacle={obstacle}
          onRestored={async (restored) => {
            setShown(null);
            await reload();
            await onRestored(restored);
          }}
          onClose={() => setShown(null)}
        />
      )}
    </Flex>
  );
};
