/** The footnotes of WordPress' editor, which it keeps beside the text, as the list that it shows of them. */
export const footnotesHtml = (meta: string | undefined): string | undefined => {
  const items = parsed(meta).flatMap((one): string[] => {
    if (typeof one !== 'object' || one === null || !('id' in one) || !('content' in one)) return [];
    const { id, content } = one;
    if (typeof id !== 'string' || typeof content !== 'string' || !/^[\w-]+$/.test(id)) return [];
    return [`<li id="${id}">${content} <a href="#${id}-link">↩︎</a></li>`];
  });
  return items.length === 0 ? undefined : `<ol class="wp-block-footnotes">${items.join('')}</ol>`;
};

const parsed = (meta = '[]'): unknown[] => {
  try {
    const value: unknown = JSON.parse(meta);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
