/** Whether `If-None-Match` (a list, weak ones too, or `*`) names an ETag. Source: RFC 9110, 13.1.2. */
export const matchesEtag = (ifNoneMatch: string, etag: string): boolean => {
  if (ifNoneMatch === '') return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
};
