const MARK = /<(\/?)(mark|span|ins)\b([^<>]*)>/gi;

/** A text without the marks that show where an editor's internal note is about; the words stay. Takes linear time. */
export const withoutNoteMarks = (html: string): string => {
  if (!html.includes('wp-note')) return html;
  const open: Record<string, boolean[]> = {};
  return html.replace(MARK, (tag, slash: string, written: string, attributes: string) => {
    const name = written.toLowerCase();
    const stack = (open[name] ??= []);
    if (slash === '/') return stack.pop() === true ? '' : tag;
    const isNote = /\bwp-note\b/i.test(attributes);
    stack.push(isNote);
    return isNote ? '' : tag;
  });
};
