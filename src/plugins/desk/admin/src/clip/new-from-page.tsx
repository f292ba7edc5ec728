import { useState } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useNavigate, useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import { ARTICLE } from '../article/article';
import { usePageLocale } from '../article/use-page-locale';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';
import { PasteBox } from './paste-box';
import { Proposal } from './proposal';
import { useClip } from './use-clip';

const MAY_CREATE = [{ action: 'plugin::content-manager.explorer.create', subject: ARTICLE }];

/** Over the list of Articles: makes one of a page that was copied. */
export const NewFromPage = () => {
  const { slug: model } = useParams();
  const isPermitted = useIsPermitted(MAY_CREATE);
  return model === ARTICLE && isPermitted ? <Clip /> : null;
};

/** What was pasted and sorted outlasts the window: it is there again when it is opened again. */
const Clip = () => {
  const text = useText();
  const navigate = useNavigate();
  const locale = usePageLocale();
  const [isOpen, setOpen] = useState(false);
  const clip = useClip(locale, (documentId) => {
    const query = locale === undefined ? '' : `?plugins[i18n][locale]=${locale}`;
    navigate(`/content-manager/collection-types/${ARTICLE}/${documentId}${query}`);
  });
  const { state, words, parts, problem } = clip;

  return (
    <>
      <Button variant="tertiary" size="S" onClick={() => setOpen(true)}>
        {text('clip.open')}
      </Button>
      {isOpen && (
        <Modal.Root open onOpenChange={setOpen}>
          <Wide aria-describedby={undefined}>
            <Modal.Header closeLabel={text('history.close')}>
              <Modal.Title>{text('clip.open')}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              {parts === null ? (
                <PasteBox
                  words={words}
                  isReading={state === 'reading'}
                  problem={problem}
                  onType={clip.setWords}
                  onPropose={(copied) => void clip.propose(copied)}
                />
              ) : (
                <Proposal parts={parts} onChange={clip.setParts} />
              )}
            </Modal.Body>
            {parts !== null && (
              <Modal.Footer>
                <Button variant="tertiary" disabled={state === 'saving'} onClick={clip.restart}>
                  {text('clip.restart')}
                </Button>
                <Flex gap={3}>
                  <Box role="alert">
                    {problem !== null && <Typography textColor="danger600">{problem}</Typography>}
                  </Box>
                  <Button loading={state === 'saving'} onClick={() => void clip.save(parts)}>
                    {text('clip.save')}
                  </Button>
                </Flex>
              </Modal.Footer>
            )}
          </Wide>
        </Modal.Root>
      )}
    </>
  );
};

/** Two columns of parts stand side by side. */
const Wide = styled(Modal.Content)`
  max-width: 120rem;
  width: 96vw;
`;
