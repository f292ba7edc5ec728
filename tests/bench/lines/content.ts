import { slugOf } from '../../../src/text/slug/slug';
import type { Bench } from '../core/line';
import { contentOf } from '../seed/content';
import type { Article, Content, Person, Size } from '../seed/content/types';

const made = new Map<Size, Content>();

/** What a side of this size was filled with. */
export const held = (size: Size): Content => {
  const content = made.get(size) ?? contentOf(size);
  made.set(size, content);
  return content;
};

/** The address of an Article. */
export const slugOfArticle = ({ title }: Article): string => slugOf(title);

/** The address of an Author or a Topic. */
export const slugOfNamed = ({ name }: Person): string => slugOf(name);

/** Articles by what is special about them. */
export const articlesOf = ({ scale }: Bench) => {
  const { articles } = held(scale.size);
  const at = (index: number): Article => {
    const article = articles.at(index);
    if (!article) throw new Error(`There is no article ${index}.`);
    return article;
  };
  return {
    all: articles,
    /** A twentieth of all Comments stand on it. */
    busiest: at(0),
    /** Nobody has commented on it. */
    silent: at(-1),
    /** As silent, and of no other line. */
    saved: at(-2),
    /** One with a note, and with as many Comments as most. */
    usual: at(2),
  };
};
