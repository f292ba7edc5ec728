import type { House } from '../../helpers/house';

/** What a recipe of the documentation says to do. */
export type Step = { file: string; text: string } | { diff: string };

/** A line that names a file and nothing else, and the block of code after it. */
const WHOLE_FILE = /^`([\w./-]+)`\n\n```\w+\n([^]*?)^```$/gm;

const DIFF = /^```diff\n([^]*?)^```$/gm;

/**
 * The steps of one recipe, in no particular order: whole files, and diffs.
 *
 * @param page Markdown
 * @param title of the section that the recipe is
 */
export const recipeOf = (page: string, title: string): Step[] => {
  const [, section] = page.split(`\n## ${title}\n`);
  if (section === undefined) throw new Error(`There is no section "${title}".`);
  const [body = ''] = section.split(/^## /m);
  return [
    ...Array.from(body.matchAll(WHOLE_FILE), ([, file = '', text = '']) => ({ file, text })),
    ...Array.from(body.matchAll(DIFF), ([, diff = '']) => ({ diff })),
  ];
};

export const follow = (house: House, steps: readonly Step[]): void => {
  for (const step of steps) {
    if ('diff' in step) house.patch(step.diff);
    else house.write(step.file, step.text);
  }
};
