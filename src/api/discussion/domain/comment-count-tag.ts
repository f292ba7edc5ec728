/** The cache tag of responses that contain an Article's number of Comments, but not the Comments. */
export const commentCountTag = (articleDocumentId: string): string => `count-${articleDocumentId}`;
