import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

import {
  Bold,
  BulletList,
  Code,
  CodeBlock,
  GridNine,
  HeadingFour,
  HeadingThree,
  HeadingTwo,
  Image,
  Italic,
  Link,
  Minus,
  More,
  NumberList,
  Pencil,
  Quotes,
  Search,
  StrikeThrough,
} from '@strapi/icons';
import type { Command } from 'prosemirror-state';

import { useText } from '../../ui/use-text';
import { marks, nodes } from '../engine';
import {
  insertBlocks,
  insertFootnote,
  insertTable,
  tableCommands,
  toggle,
  toggleCode,
  toggleHeading,
  toggleList,
  toggleQuote,
} from './commands';
import type { Shown } from './shown';
import { ToolButton, ToolRow } from './styles';

interface Tool {
  name: string;
  icon: ReactNode;
  command?: Command;
  press?: () => void;
  /** Whether it shows that it is on. */
  isToggle?: boolean;
}

export interface ToolbarProps {
  shown: Shown;
  isSource: boolean;
  isDisabled: boolean;
  controls: string;
  run: (command: Command) => void;
  onLink: () => void;
  onImage: () => void;
  onFind: () => void;
  onSource: () => void;
}

const toggles: readonly Tool[] = [
  { name: 'heading2', icon: <HeadingTwo />, command: toggleHeading(2) },
  { name: 'heading3', icon: <HeadingThree />, command: toggleHeading(3) },
  { name: 'heading4', icon: <HeadingFour />, command: toggleHeading(4) },
  { name: 'bold', icon: <Bold />, command: toggle(marks.strong) },
  { name: 'italic', icon: <Italic />, command: toggle(marks.em) },
  { name: 'strike', icon: <StrikeThrough />, command: toggle(marks.strike) },
  { name: 'code', icon: <Code />, command: toggle(marks.code) },
  { name: 'quote', icon: <Quotes />, command: toggleQuote },
  { name: 'bullets', icon: <BulletList />, command: toggleList(nodes.bullet_list) },
  { name: 'numbers', icon: <NumberList />, command: toggleList(nodes.ordered_list) },
  { name: 'codeBlock', icon: <CodeBlock />, command: toggleCode },
].map((tool) => ({ ...tool, isToggle: true }));

const inserts: readonly Tool[] = [
  { name: 'table', icon: <GridNine />, command: insertTable },
  { name: 'rule', icon: <Minus />, command: insertBlocks([nodes.rule.create()]) },
  { name: 'footnote', icon: <sup>1</sup>, command: insertFootnote },
  { name: 'more', icon: <More />, command: insertBlocks([nodes.more.create()]) },
];

/** The buttons over a text; arrow keys go from one to the next. */
export const Toolbar = (props: ToolbarProps) => {
  const { shown, isSource, isDisabled, run } = props;
  const text = useText();
  const row = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState('heading2');

  const visual: Tool[] = [
    ...toggles,
    { name: 'link', icon: <Link />, press: props.onLink, isToggle: true },
    { name: 'image', icon: <Image />, press: props.onImage },
    ...inserts,
  ];
  const tools: Tool[] = [
    ...(isSource ? [] : visual),
    { name: 'find', icon: <Search />, press: props.onFind },
    { name: 'source', icon: <Pencil />, press: props.onSource, isToggle: true },
  ];
  const isPressed = (name: string) => (name === 'source' ? isSource : shown.pressed.includes(name));
  const first = tools.some(({ name }) => name === reached) ? reached : tools[0]?.name;

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = Array.from(row.current?.querySelectorAll('button') ?? []);
    const at = buttons.findIndex((button) => button === document.activeElement);
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const steps: Record<string, number> = {
      ArrowRight: isRtl ? -1 : 1,
      ArrowLeft: isRtl ? 1 : -1,
      Home: -at,
      End: buttons.length - 1 - at,
    };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = buttons[(at + by + buttons.length) % buttons.length];
    if (!next) return;
    next.focus();
    setReached(next.name);
  };

  return (
    <ToolRow
      ref={row}
      role="toolbar"
      aria-label={text('editor.toolbar')}
      aria-controls={props.controls}
      onKeyDown={move}
    >
      {tools.map(({ name, icon, command, press, isToggle }) => (
        <ToolButton
          key={name}
          type="button"
          name={name}
          title={text(`editor.${name}`)}
          aria-label={text(`editor.${name}`)}
          aria-pressed={isToggle ? isPressed(name) : undefined}
          tabIndex={name === first ? 0 : -1}
          disabled={isDisabled && name !== 'source' && name !== 'find'}
          // The selection in the text stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (command ? run(command) : press?.())}
        >
          {icon}
        </ToolButton>
      ))}
    </ToolRow>
  );
};

/** What can be done with the table that is written in. */
export const TableTools = ({ run }: Pick<ToolbarProps, 'run'>) => {
  const text = useText();
  return (
    <ToolRow role="group" aria-label={text('editor.table')}>
      {Object.entries(tableCommands).map(([name, command]) => (
        <ToolButton
          key={name}
          type="button"
          $isWide
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(command)}
        >
          {text(`editor.${name}`)}
        </ToolButton>
      ))}
    </ToolRow>
  );
};
