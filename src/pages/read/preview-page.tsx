import { readPreview } from '../../api/article/operations/read-preview';
import { headTags } from '../../api/description/domain/head-tags';
import { named } from '../../api/description/domain/tags';
import { readSurroundings } from '../../api/description/operations/read-article';
import { codeOf } from '../../lib/errors';
import { type Page, type PageRequest, textIn } from '../answer';
import { ARTICLE_QUESTION, type PageArticle } from '../page-article';
import { htmlOf } from '../render';
import { Article } from '../templates/article';
import { Document } from '../templates/document';
import { NoPreview, PreviewBar } from '../templates/missing';
import { readSiteView } from './site-view';

/** A text as it will look once it is published, for whoever has the token: without a conversation. */
export const previewPage = async (request: PageRequest, slug: string): Promise<Page> => {
  const { query } = request;
  const locale = textIn(query, 'locale') ?? request.locale;
  const site = await readSiteView(locale);
  const article = await draftOf({ ...request, locale }, slug);
  const title = article ? `Preview: ${article.title ?? ''}` : 'No preview';
  const head = article
    ? headTags(article, await readSurroundings()).filter(
        ({ tag, attributes }) => tag === 'meta' && attributes.name !== 'robots',
      )
    : [];
  const html = htmlOf(
    <Document
      site={article ? site : { ...site, locale: site.defaultLocale }}
      head={[{ tag: 'title', attributes: {}, text: title }, ...named('robots', 'noindex'), ...head]}
      skipTo="Skip to the article"
      versions={[]}
    >
      {article ? (
        <>
          <PreviewBar />
          <Article article={article} site={site} />
        </>
      ) : (
        <NoPreview />
      )}
    </Document>,
  );
  return { html, tags: [] };
};

/** Undefined where the token is not valid, whatever is wrong with it. */
const draftOf = async (
  { state, query, locale }: PageRequest,
  slug: string,
): Promise<PageArticle | undefined> => {
  const token = { preview: query.preview, locale };
  const check = (rest: Record<string, unknown>) => Promise.resolve(rest);
  try {
    const draft = await readPreview({
      ...{ state, id: slug, query: token, check },
      one: ARTICLE_QUESTION,
    });
    return draft as PageArticle;
  } catch (error) {
    if (codeOf(error) === 'PREVIEW_INVALID') return undefined;
    throw error;
  }
};
