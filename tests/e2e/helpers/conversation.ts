import { apiToken, request, unique, type Entry } from './api';

/** A Reader who is signed in. */
export interface Session {
  jwt: string;
  reader: { documentId: string; displayName: string };
  /** The row id, for Strapi's own routes. */
  id: number;
}

/** What the tests look at in a Comment. */
export interface Comment {
  documentId: string;
  status: string;
}

/** Somebody new. Making accounts is not limited as signing in is. */
export const newReader = async (): Promise<Session> => {
  const username = unique('Ines').replace(' ', '-');
  const body = { username, email: `${username}@example.org`, password: 'Foreword-demo-1' };
  const { jwt, user } = await request<{ jwt: string; user: { id: number; documentId: string } }>(
    '/api/auth/local/register',
    { method: 'POST', body },
  );
  const { id, documentId } = user;
  return { jwt, reader: { documentId, displayName: username }, id };
};

/** A Comment by this Reader, and by somebody new where none is given. */
export const writtenIn = async (
  { slug }: Entry,
  body: string,
  { by, parent }: { by?: Session; parent?: Comment } = {},
): Promise<Comment> => {
  const { jwt } = by ?? (await newReader());
  const options = {
    method: 'POST',
    token: jwt,
    body: { data: { body, parent: parent?.documentId } },
  };
  return (await request<{ data: Comment }>(`/api/articles/${slug}/comments`, options)).data;
};

/** So many Readers like a Comment. */
export const likedTimes = async ({ documentId }: Comment, times: number): Promise<void> => {
  for (let index = 0; index < times; index += 1) {
    const { jwt } = await newReader();
    await request(`/api/comments/${documentId}/like`, { method: 'PUT', token: jwt });
  }
};

/** Decides over a Comment as a Moderator. */
export const moderate = async ({ documentId }: Comment, decision: object): Promise<void> => {
  const options = { method: 'POST', token: apiToken(), body: { data: decision } };
  await request(`/api/comments/${documentId}/moderate`, options);
};

/** Opens, closes or hides the Discussion of an Article. */
export const setState = async (
  { slug }: Entry,
  state: 'open' | 'closed' | 'hidden',
): Promise<void> => {
  const { data } = await request<{ data: { discussion: { documentId: string } } }>(
    `/api/articles/${slug}`,
  );
  const options = { method: 'PUT', token: apiToken(), body: { data: { state } } };
  await request(`/api/discussions/${data.discussion.documentId}`, options);
};

/** Takes an account away, as an admin would; what it wrote stays. */
export const deleteReader = async ({ id }: Session): Promise<void> => {
  await request(`/api/users/${id}`, { method: 'DELETE', token: apiToken() });
};

export const ban = async ({ id }: Session, until: Date): Promise<void> => {
  const body = { commenting: 'banned', bannedUntil: until.toISOString() };
  await request(`/api/users/${id}`, { method: 'PUT', token: apiToken(), body });
};
