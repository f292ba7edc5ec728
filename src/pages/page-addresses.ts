import { hasPages } from '../lib/env';
import { defaultLocale, localeCodes } from '../lib/locales';
import type { ServedAddress, ServedAnswer, ServedRequest } from '../lib/served';
import { articlePath, homePath } from './addresses';
import { type PageAnswer, type PageRequest, textIn } from './answer';
import { articlePage } from './read/article-page';
import { authorPage, homePage, topicPage } from './read/lists';
import { previewPage } from './read/preview-page';
import { readSiteView } from './read/site-view';

/** A kind of page, in every locale. */
interface Kind {
  /** In the default locale; with the code of any other in front. */
  path: string;
  /** The content-API actions that it needs; a list without that of reading Articles is empty. */
  actions?: readonly string[];
  parameters: readonly string[];
  page: (request: PageRequest, slug: string) => Promise<PageAnswer>;
}

const KINDS: readonly Kind[] = [
  { path: '/', parameters: ['page'], page: homePage },
  {
    path: '/articles/:slug',
    actions: ['api::article.article.findOne'],
    parameters: ['sort', 'cursor'],
    page: (request, slug) =>
      'preview' in request.query ? previewPage(request, slug) : articlePage(request, slug),
  },
  {
    path: '/topics/:slug',
    actions: ['api::topic.topic.findOne'],
    parameters: ['page'],
    page: topicPage,
  },
  {
    path: '/authors/:slug',
    actions: ['api::author.author.findOne'],
    parameters: ['page'],
    page: authorPage,
  },
];

/** The addresses of all pages; none with `SITE=off`. */
export const pageAddresses = (): ServedAddress[] =>
  hasPages(process.env) ? [...KINDS.flatMap(inLocales), ...FORMER] : [];

const inLocales = (kind: Kind): ServedAddress[] => [
  addressOf(kind, kind.path, (request) => formerLocale(request, kind)),
  addressOf(kind, kind.path === '/' ? '/:locale' : `/:locale${kind.path}`),
];

const addressOf = (
  { actions, parameters, page }: Kind,
  path: string,
  instead?: (request: ServedRequest) => Promise<ServedAnswer | undefined>,
): ServedAddress => ({
  ...{ path, kind: 'page', actions, parameters },
  answer: async (request) => {
    const { ctx, caller } = request;
    const { slug = '', locale } = ctx.params as { slug?: string; locale?: string };
    const normal = await defaultLocale();
    if (locale === normal) return { movedTo: withoutLocale(ctx.originalUrl, locale) };
    if (locale !== undefined && !(await localeCodes()).includes(locale)) return undefined;
    const elsewhere = await instead?.(request);
    if (elsewhere) return elsewhere;
    const asked = { state: caller, locale: locale ?? normal, query: ctx.query };
    return answerOf(await page(asked, slug), ctx.search);
  },
});

/** The default locale has no prefix. */
const withoutLocale = (url: string, locale: string): string =>
  url.slice(locale.length + 1).replace(/^(?!\/)/, '/');

const answerOf = (answer: PageAnswer, search: string): ServedAnswer | undefined => {
  if (answer === undefined) return undefined;
  if ('movedTo' in answer) return { movedTo: answer.movedTo + search };
  const { html, tags } = answer;
  return { text: html, type: 'text/html; charset=utf-8', tags };
};

/** The front page of a locale was `/?locale=he` before it was `/he`. */
const formerLocale = async (
  { ctx }: ServedRequest,
  { path }: Kind,
): Promise<ServedAnswer | undefined> => {
  const locale = textIn(ctx.query, 'locale');
  if (path !== '/' || locale === undefined || !(await localeCodes()).includes(locale)) {
    return undefined;
  }
  return { movedTo: homePath({ locale, defaultLocale: await defaultLocale() }) };
};

/** Where the pages were before they had addresses of their own. */
const FORMER: readonly ServedAddress[] = [
  { path: '/index.html', kind: 'page', answer: () => Promise.resolve({ movedTo: '/' }) },
  {
    path: '/article.html',
    kind: 'page',
    answer: async ({ ctx }) => {
      const { slug, locale, ...others } = ctx.query;
      if (typeof slug !== 'string' || slug === '') return undefined;
      const code = typeof locale === 'string' ? locale : await defaultLocale();
      const query = new URLSearchParams(
        Object.entries(others).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      ).toString();
      const path = articlePath(slug, await readSiteView(code));
      return { movedTo: query === '' ? path : `${path}?${query}` };
    },
  },
];
