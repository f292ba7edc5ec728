/**
 * The id of something in feeds, as a `tag:` URI (RFC 4151). It is made of the document id, which is unique everywhere,
 * and of nothing that changes: neither the slug nor the address of the site.
 *
 * @param locale of what exists in several
 */
export const feedId = (
  kind: 'article' | 'comment' | 'note',
  { documentId, locale }: { documentId: string; locale?: string },
): string => ['tag:foreword,2025', kind, documentId, ...(locale ? [locale] : [])].join(':');
