/** Whether a request's `If-None-Match` names the answer's tag: a list, weak ones too, or `*`. Source: RFC 9110, 13.1.2. */
export const matches = (ifNoneMatch: string, etag: string): boolean => {
  if (ifNoneMatch === '') return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
};
