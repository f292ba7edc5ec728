import { Box, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../ui/use-text';

const KEYS = ['j', 'k', 'a', 'r', 's', 'x', 'u', '?'];

const Key = styled.kbd`
  background: ${({ theme }) => theme.colors.neutral150};
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  display: inline-block;
  font-family: monospace;
  font-size: 1.4rem;
  min-width: 2.8rem;
  padding: 0.4rem 0.8rem;
  text-align: center;
`;

/** The keys of the desk. */
export const HelpDialog = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={text('queue.close')}>
          <Modal.Title>{text('queue.help')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box tag="dl">
            {KEYS.map((key) => (
              <Flex key={key} gap={4} paddingBottom={2}>
                <Box tag="dt" minWidth="4rem">
                  <Key>{key}</Key>
                </Box>
                <Typography tag="dd" textColor="neutral800">
                  {text(`queue.help.${key === '?' ? 'help' : key}`)}
                </Typography>
              </Flex>
            ))}
          </Box>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
