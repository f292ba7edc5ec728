import type { Binding } from '../database';

/** A part of a statement, with the values for its `?` in their order. */
export interface Sql {
  text: string;
  bindings: readonly Binding[];
}

/**
 * A part of a statement as a template. Texts are SQL and must not come from clients; values go in by `bind`.
 */
export const sql = (texts: TemplateStringsArray, ...parts: readonly (Sql | string)[]): Sql => {
  let text = texts[0] ?? '';
  const bindings: Binding[] = [];
  for (const [index, part] of parts.entries()) {
    text += typeof part === 'string' ? part : part.text;
    if (typeof part !== 'string') bindings.push(...part.bindings);
    text += texts[index + 1] ?? '';
  }
  return { text, bindings };
};

/** A value, as a binding of its own. */
export const bind = (value: Binding): Sql => ({ text: '?', bindings: [value] });

/** Several parts with a text between them. */
export const join = (parts: readonly Sql[], separator: string): Sql => ({
  text: parts.map(({ text }) => text).join(separator),
  bindings: parts.flatMap(({ bindings }) => bindings),
});
