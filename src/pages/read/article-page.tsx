import { headTags } from '../../api/description/domain/head-tags';
import { link } from '../../api/description/domain/tags';
import {
  describeInJsonLd,
  mayReadComments,
  tagsOf,
} from '../../api/description/operations/describe-article';
import { readSurroundings } from '../../api/description/operations/read-article';
import type { Conversation as ConversationPage } from '../../api/comment/domain/conversation';
import { readConversation } from '../../api/comment/operations/read-conversation';
import type { ConversationSort } from '../../api/comment/store/read-roots';
import { SETTINGS_TAG } from '../../api/comment-setting/store/settings';
import { readPublished } from '../../lib/reader';
import { resolvePublished } from '../../lib/slugs';
import { scriptJson } from '../../text/html';
import { articlePath } from '../addresses';
import { type PageAnswer, type PageRequest, textIn } from '../answer';
import { feedLinks, localeQuery } from '../feed-links';
import { ARTICLE_QUESTION, type PageArticle } from '../page-article';
import { htmlOf } from '../render';
import { Article } from '../templates/article';
import { Conversation } from '../templates/conversation';
import { Document, type Version } from '../templates/document';
import type { SiteView } from '../templates/site';
import { conversationData } from './conversation-data';
import { readSiteView } from './site-view';

const ARTICLE = 'api::article.article';

/** Threads on a page, as many as over the API where nothing else is asked. */
const PAGE_SIZE = 20;

const SORTS: readonly ConversationSort[] = ['newest', 'oldest', 'top'];

/** The page of a published Article, by its slug; a former slug and a document id lead to it. */
export const articlePage = async (request: PageRequest, slug: string): Promise<PageAnswer> => {
  const { state, locale } = request;
  const site = await readSiteView(locale);
  const wanted = { idOrSlug: slug, locale, question: ARTICLE_QUESTION };
  const article = await readPublished<PageArticle>(state, ARTICLE, wanted);
  if (!article) {
    const found = await resolvePublished(ARTICLE, slug, locale);
    return found?.isFormerSlug ? { movedTo: articlePath(found.slug, site) } : undefined;
  }
  if (article.slug !== slug) return { movedTo: articlePath(article.slug ?? slug, site) };
  const shown = await conversationOf(request, article);
  return {
    html: htmlOf(await pageOf({ article, site, shown })),
    tags: [...tagsOf(article), ...(shown?.conversation.documentIds ?? []), SETTINGS_TAG],
  };
};

/** A page of a conversation, as it was asked for. */
interface Shown {
  conversation: ConversationPage;
  sort: ConversationSort;
  isFirst: boolean;
}

const conversationOf = async (
  { state, query, locale }: PageRequest,
  { documentId }: PageArticle,
): Promise<Shown | undefined> => {
  if (!(await mayReadComments(state))) return undefined;
  const asked = textIn(query, 'sort');
  const sort = SORTS.find((name) => name === asked) ?? 'newest';
  const cursor = textIn(query, 'cursor') ?? null;
  const wanted = { article: documentId, locale, sort, pageSize: PAGE_SIZE, cursor };
  const conversation = await readConversation({ ...wanted, reader: null });
  return { conversation, sort, isFirst: cursor === null };
};

interface Shape {
  article: PageArticle;
  site: SiteView;
  shown: Shown | undefined;
}

const pageOf = async ({ article, site, shown }: Shape) => {
  const { locale, slug } = article;
  const path = articlePath(slug ?? '', site);
  const { value: jsonLd } = await describeInJsonLd(article);
  const head = [...headTags(article, await readSurroundings()), ...linksOf(article, site)];
  const data = scriptJson({
    article: facts(article),
    ...(shown && { conversation: conversationData(shown.conversation), sort: shown.sort }),
  });
  return (
    <Document
      {...{ site, head, jsonLd, data }}
      skipTo="Skip to the article"
      versions={versionsOf(article)}
    >
      <Article article={article} site={site} />
      {shown && <Conversation {...{ ...shown, path, locale, timeZone: site.timeZone }} />}
    </Document>
  );
};

/** What the page's script knows of the Article. */
const facts = ({ documentId, slug, locale, showChanges }: PageArticle) => ({
  ...{ documentId, slug, locale, showChanges },
});

const linksOf = ({ slug, url, title }: PageArticle, site: SiteView) => [
  ...feedLinks(site.name, '/feeds/articles', localeQuery(site)),
  ...feedLinks(
    `Comments: ${title ?? ''}`,
    `/feeds/articles/${encodeURIComponent(slug ?? '')}/comments`,
    localeQuery(site),
  ),
  ...(url === null
    ? []
    : link('alternate', `/api/oembed?${new URLSearchParams({ url }).toString()}`, {
        type: 'application/json+oembed',
      })),
];

const versionsOf = ({ locale, url, localizations = [] }: PageArticle): Version[] =>
  [{ locale, url }, ...localizations].flatMap((version) =>
    version.url === null ? [] : [{ locale: version.locale, path: version.url }],
  );
