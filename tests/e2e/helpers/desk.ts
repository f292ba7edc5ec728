import type { Locator, Page } from 'playwright-core';

import { DEMO_READER_PASSWORD } from '../../../src/demo/accounts';
import { create, request, send, unique, type Entry } from './api';
import type { TestBrowser, VisitOptions } from './browser';
import { editorToken } from './admins';

/** A Comment that a Reader wrote. */
export interface Written {
  documentId: string;
  body: string;
}

const tokens = new Map<string, Promise<string>>();

/** Signs a Reader of the sample in, once in a test file. */
const readerToken = (name: string): Promise<string> => {
  const signIn = async () => {
    const body = { identifier: `${name}@example.org`, password: DEMO_READER_PASSWORD };
    return (await request<{ jwt: string }>('/api/auth/local', { method: 'POST', body })).jwt;
  };
  const token = tokens.get(name) ?? signIn();
  tokens.set(name, token);
  return token;
};

export const createArticle = (): Promise<Entry> =>
  create('articles', { title: unique('Moderated'), body: 'Text.' });

/** Comments as a Reader of the sample, under the rules that hold. */
export const say = async (
  { slug }: Entry,
  body: string,
  { as = 'fenwick', parent }: { as?: string; parent?: string } = {},
): Promise<Written> => {
  const token = await readerToken(as);
  const options = { method: 'POST', token, body: { data: { body, parent } } };
  return (await request<{ data: Written }>(`/api/articles/${slug}/comments`, options)).data;
};

export const report = async ({ documentId }: Written, as: string, data: object): Promise<void> => {
  const options = { method: 'POST', token: await readerToken(as), body: { data } };
  await send(`/api/comments/${documentId}/reports`, options);
};

/** Decides without the panel, as somebody else does meanwhile. */
export const decide = async (
  status: string,
  comments: readonly Written[],
  token = editorToken(),
): Promise<void> => {
  const body = { status, comments: comments.map(({ documentId }) => ({ documentId })) };
  await request('/desk/decisions', { method: 'POST', token, body });
};

/** What readers of an Article see of its conversation. */
export const shownBodies = async ({ slug }: Entry): Promise<string[]> => {
  const { data } = await request<{ data: Written[] }>(`/api/articles/${slug}/comments`);
  return data.map(({ body }) => body);
};

/** The desk, open where it is asked for, with the demo's editor signed in or another admin. */
export const openDesk = async (
  { visit }: TestBrowser,
  query: Record<string, string> = {},
  options: VisitOptions = {},
): Promise<Page> => {
  const page = await visit({ storageState: process.env.FOREWORD_E2E_SESSION, ...options });
  await goToDesk(page, query);
  return page;
};

export const goToDesk = async (page: Page, query: Record<string, string> = {}): Promise<void> => {
  await page.goto(`/admin/plugins/desk?${new URLSearchParams(query).toString()}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

/** The Comment with these words, in the list. */
export const inList = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words });

export const tab = (page: Page, name: string): Locator =>
  page.getByRole('tab', { name, exact: true });

/** How many a tab says it has, as soon as it says it. */
export const countOf = async (page: Page, name: string): Promise<number> => {
  const words = await tab(page, name).filter({ hasText: /\d$/ }).innerText();
  return Number(/[\d,]+$/.exec(words)?.[0].replaceAll(',', ''));
};

/** Bans the Reader of a Comment for one of the lengths that the dialog offers. */
export const banFor = async (
  page: Page,
  words: string,
  { length, reason = '' }: { length: string; reason?: string },
): Promise<void> => {
  await chooseFor(page, words, 'Ban the reader…');
  const dialog = page.getByRole('dialog', { name: /^Ban / });
  await dialog.getByRole('radio', { name: length, exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  const submit = dialog.getByRole('button', { name: /^Ban/ });
  if (length === 'For good') {
    if (await submit.isEnabled()) throw new Error('A ban for good was not to be confirmed.');
    await dialog.getByRole('checkbox', { name: /^Yes, for good/ }).click();
  }
  await submit.click();
  await dialog.waitFor({ state: 'detached' });
};

/** Chooses from a Comment's menu. */
export const chooseFor = async (page: Page, words: string, item: string): Promise<void> => {
  await inList(page, words).getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};
