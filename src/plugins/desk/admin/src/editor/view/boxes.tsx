import { type KeyboardEvent, useId, useState } from 'react';

import { useText } from '../../ui/use-text';
import { Box, Field, ToolButton } from './styles';
import type { Shown } from './shown';

interface BoxProps {
  /** The key of the label, and of the button that does it. */
  label: string;
  action: string;
  value: string;
  onDone: (value: string) => void;
  onClose: () => void;
}

/** A line to write in, below the toolbar: Enter takes it, Escape leaves it. */
export const LineBox = ({ label, action, value, onDone, onClose }: BoxProps) => {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState(value);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') onDone(typed);
    else return;
    // The form around it is not to be sent.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box onKeyDown={press}>
      <label htmlFor={id}>{text(`editor.${label}`)}</label>
      <Field
        id={id}
        dir="auto"
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ToolButton type="button" $isWide onClick={() => onDone(typed)}>
        {text(`editor.${action}`)}
      </ToolButton>
      <ToolButton type="button" $isWide onClick={onClose}>
        {text('editor.close')}
      </ToolButton>
    </Box>
  );
};

interface FindProps {
  found: Shown['found'];
  onFind: (query: string) => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

/** Finds words in the text: Enter goes to the next, with Shift to the one before. */
export const FindBox = ({ found, onFind, onStep, onClose }: FindProps) => {
  const text = useText();
  const id = useId();
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Box role="search" onKeyDown={press}>
      <label htmlFor={id}>{text('editor.find')}</label>
      <Field id={id} dir="auto" autoFocus onChange={(event) => onFind(event.target.value)} />
      <span role="status">
        {text('editor.found', { current: found.current + 1, count: found.count })}
      </span>
      <ToolButton type="button" $isWide onClick={() => onStep(-1)}>
        {text('editor.findBefore')}
      </ToolButton>
      <ToolButton type="button" $isWide onClick={() => onStep(1)}>
        {text('editor.findNext')}
      </ToolButton>
      <ToolButton type="button" $isWide onClick={onClose}>
        {text('editor.close')}
      </ToolButton>
    </Box>
  );
};
