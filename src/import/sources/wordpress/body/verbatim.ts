import type { Kept } from './kept';

const BEGINNINGS = /<(pre|code|script|style|svg|math|textarea)\b[^<>]*>/gi;

/** These stand within a line. */
const INLINE: ReadonlySet<string> = new Set(['code', 'svg', 'math']);

/**
 * Puts aside what is as it was typed: code, and what is no prose. Takes linear time.
 *
 * @param names which elements; without it, all of them
 */
export const keepVerbatim = (text: string, kept: Kept, names?: ReadonlySet<string>): string => {
  const lower = text.toLowerCase();
  const missing = new Set<string>();
  let result = '';
  let at = 0;
  for (const { index, 0: opening, 1: written = '' } of text.matchAll(BEGINNINGS)) {
    const name = written.toLowerCase();
    if (index < at || missing.has(name) || names?.has(name) === false) continue;
    const closing = lower.indexOf(`</${name}>`, index + opening.length);
    if (closing < 0) {
      missing.add(name);
      continue;
    }
    const end = closing + name.length + 3;
    const part = text.slice(index, end);
    result += text.slice(at, index) + (INLINE.has(name) ? kept.inline(part) : kept.block(part));
    at = end;
  }
  return result + text.slice(at);
};
