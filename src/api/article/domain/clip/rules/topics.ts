import type { Rule } from '../page';

const LABEL =
  /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|posted in|תגיות|תגים|נושאים|קטגוריות|теги|метки|рубрики|темы|mots-clés|étiquettes|catégories|thèmes|schlagw(?:ö|o)rter|themen|kategorien|etiquetas|temas|categorías|الوسوم|وسوم|الكلمات المفتاحية|التصنيفات|برچسب‌ها|برچسب ها|برچسب|کلیدواژه‌ها|موضوعات)\s*[:：]\s*(\S.*)$/iu;

const LONGEST_TOPIC = 60;

/** `Tags: one, two` at either end of the text. */
export const topics: Rule = ({ blocks }) => {
  const ends = [...blocks.slice(0, 3), ...blocks.slice(-4)];
  for (const block of ends) {
    const list = LABEL.exec(block.text.slice(0, 500))?.[1];
    const names = list
      ?.split(/\s*[,;،|·•]\s*/u)
      .map((one) => one.replace(/[.\s]+$/, ''))
      .filter((one) => one !== '');
    if (!names || block.text.length > 500 || names.some((one) => one.length > LONGEST_TOPIC))
      continue;
    return [
      { block, part: { kind: 'value', of: 'topics' }, values: { topics: [...new Set(names)] } },
    ];
  }
  return [];
};
