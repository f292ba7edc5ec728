import type { ComponentChildren } from 'preact';

import { authorPath, topicPath } from '../addresses';
import type { TeasedArticle } from '../page-article';
import { Day } from './dates';
import { MarkedLinks, NameLinks } from './names';
import type { SiteView } from './site';
import { Words } from './text';

interface ArticleProps {
  article: TeasedArticle;
  site: SiteView;
}

/** `Aynaz Anni Cyrus | Dec 22, 2025`: an Article's original date counts, where it has one. */
export const Byline = ({ article, site }: ArticleProps) => {
  const { authors = [], originallyPublishedOn, firstPublishedAt, locale } = article;
  const published = originallyPublishedOn ?? firstPublishedAt;
  const names = authors.map(({ name, slug }) => ({ name, href: authorPath(slug, site) }));
  return (
    <p class="byline">
      {names.length > 0 && (
        <span class="authors">
          <NameLinks names={names} locale={locale} />
        </span>
      )}
      {names.length > 0 && published && ' | '}
      {published && <Day value={published} {...{ locale, timeZone: site.timeZone }} />}
    </p>
  );
};

export const FactList = ({ children }: { children: ComponentChildren }) => (
  <ul class="facts">{children}</ul>
);

export const Fact = ({ children }: { children: ComponentChildren }) => <li>{children}</li>;

/** Topics are not localized: their names may be in another language than the Article. */
export const TopicsFact = ({ article: { topics = [] }, site }: ArticleProps) =>
  topics.length === 0 ? null : (
    <Fact>
      <span class="visually-hidden" lang="en">
        Topics:{' '}
      </span>
      <MarkedLinks
        names={topics.map(({ name, slug }) => ({ name, href: topicPath(slug, site) }))}
      />
    </Fact>
  );

export const ReadingFact = ({ article: { readingMinutes } }: Pick<ArticleProps, 'article'>) =>
  readingMinutes ? (
    <Fact>
      <Words>{readingMinutes} min read</Words>
    </Fact>
  ) : null;
