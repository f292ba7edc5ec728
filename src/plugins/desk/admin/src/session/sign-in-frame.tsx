import { type ReactNode, useId, useState } from 'react';

import { Box, Flex, Modal, Typography } from '@strapi/design-system';
import { createPortal } from 'react-dom';

interface Props {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog beside which the page can still be read and copied from; over another dialog, one like that. */
export const SignInFrame = ({ title, closeLabel, onClose, children }: Props) => {
  const titleId = useId();
  const [isCovered] = useState(() => document.querySelector('[role="dialog"]') !== null);
  if (isCovered) {
    return (
      <Modal.Root open onOpenChange={onClose}>
        <Modal.Content aria-describedby={undefined}>
          <Modal.Header closeLabel={closeLabel}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>{children}</Modal.Body>
        </Modal.Content>
      </Modal.Root>
    );
  }
  return createPortal(
    <Box
      role="dialog"
      aria-labelledby={titleId}
      position="fixed"
      right={4}
      bottom={4}
      maxWidth="40rem"
      zIndex="popover"
      background="neutral0"
      borderColor="neutral200"
      shadow="popupShadow"
      hasRadius
      padding={5}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id={titleId} tag="h2" variant="beta">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>,
    document.body,
  );
};
