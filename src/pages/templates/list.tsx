import { articlePath } from '../addresses';
import type { TeasedArticle } from '../page-article';
import { Byline, Fact, FactList, ReadingFact, TopicsFact } from './facts';
import { kindLabel } from './notes';
import { CoverImage } from './picture';
import type { SiteView } from './site';
import { counted, directionOf, Words } from './text';

/** A page of a list of Articles, newest first. */
export interface ListProps {
  articles: readonly TeasedArticle[];
  /** The address of the next page; null on the last one. */
  next: string | null;
  site: SiteView;
}

export const ArticleList = ({ articles, next, site }: ListProps) => (
  <div id="articles">
    <ol class="articles">
      {articles.map((article) => (
        <li key={article.documentId}>
          <Teaser article={article} site={site} />
        </li>
      ))}
    </ol>
    <div class="list-foot">
      {articles.length === 0 && (
        <p class="notice">
          <Words>There are no articles here yet.</Words>
        </p>
      )}
      {next !== null && (
        <a class="button" href={next} rel="next">
          <Words>More articles</Words>
        </a>
      )}
    </div>
  </div>
);

interface TeaserProps {
  article: TeasedArticle;
  site: SiteView;
}

const Teaser = ({ article, site }: TeaserProps) => {
  const { title, excerpt, cover, slug, locale } = article;
  const address = articlePath(slug ?? article.documentId, site);
  return (
    <article class="teaser" lang={locale} dir={directionOf(locale)}>
      <div class="teaser-text">
        <h2>
          <a href={address}>{title}</a>
        </h2>
        <Byline article={article} site={site} />
        {excerpt && <p class="excerpt">{excerpt}</p>}
        <FactList>
          <NotesFact article={article} />
          <TopicsFact article={article} site={site} />
          <ReadingFact article={article} />
          <CommentsFact article={article} address={address} />
        </FactList>
      </div>
      {cover && <CoverImage picture={cover} class="teaser-cover" loading="lazy" />}
    </article>
  );
};

const NotesFact = ({ article: { notes = [] } }: Pick<TeaserProps, 'article'>) => {
  if (notes.length === 0) return null;
  const kinds = [...new Set(notes.map(({ kind }) => kindLabel(kind)))];
  const label = notes.length === 1 ? 'Editor’s note' : 'Editor’s notes';
  return (
    <Fact>
      <span class="note-sign" lang="en" dir="ltr">
        {label}: {kinds.join(', ')}
      </span>
    </Fact>
  );
};

const CommentsFact = ({
  article: { discussion },
  address,
}: Pick<TeaserProps, 'article'> & { address: string }) => {
  if (!discussion || discussion.state === 'hidden') return null;
  const { commentCount } = discussion;
  return (
    <Fact>
      <a href={`${address}#conversation`}>
        <Words>{commentCount > 0 ? counted(commentCount, 'comment') : 'No comments yet'}</Words>
      </a>
    </Fact>
  );
};
