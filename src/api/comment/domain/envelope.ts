/** The Comment in an envelope; what is no envelope itself, which is refused as that. */
export const dataOf = (sent: unknown): unknown => {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  return 'data' in sent ? sent.data : undefined;
};

/** The body, with the Article of the URL, which takes precedence over one in the body. */
export const withArticle = (sent: unknown, article: string | undefined): unknown => {
  const isEnvelope = typeof sent === 'object' && sent !== null && 'data' in sent;
  if (article === undefined || !isEnvelope) return sent;
  const { data } = sent;
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? { ...sent, data: { ...data, article } }
    : sent;
};
