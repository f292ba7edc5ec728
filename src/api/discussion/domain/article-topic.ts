/** The topic of all events about an Article in one locale, its notes and its conversation. */
export const articleTopic = ({ documentId, locale }: { documentId: string; locale: string }) =>
  `${documentId}:${locale}`;
