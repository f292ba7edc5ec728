import type { Rule } from '../page';

/** What the markup of the page tells apart from its text: menus, forms, buttons, comments, boxes beside it. */
export const regions: Rule = ({ blocks }) =>
  blocks.flatMap((block) =>
    block.region === undefined
      ? []
      : [{ block, part: { kind: 'left', why: block.region } as const }],
  );
