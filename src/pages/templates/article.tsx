import type { PageArticle } from '../page-article';
import { webAddress } from '../../text/html';
import { Byline, Fact, FactList, ReadingFact, TopicsFact } from './facts';
import { Day } from './dates';
import { Notes } from './notes';
import { CoverImage } from './picture';
import type { SiteView } from './site';
import { CleanedHtml, directionOf, Words } from './text';

interface ArticleProps {
  article: PageArticle;
  site: SiteView;
}

/** An Article with its notes and its byline. */
export const Article = ({ article, site }: ArticleProps) => {
  const { title, html, notes, cover, excerpt, excerptIsDerived, locale } = article;
  return (
    <article class="article" lang={locale} dir={directionOf(locale)}>
      <Notes notes={notes} at="above" />
      <header>
        <h1>{title}</h1>
        {/* An excerpt somebody wrote is a standfirst; a derived one repeats the opening. */}
        {excerptIsDerived === false && excerpt && <p class="standfirst">{excerpt}</p>}
        <Byline article={article} site={site} />
        <Source source={article.source} />
        <FactList>
          <TopicsFact article={article} site={site} />
          <ReadingFact article={article} />
          <CorrectedFact article={article} site={site} />
        </FactList>
      </header>
      {cover && (
        <figure class="cover">
          <CoverImage picture={cover} />
        </figure>
      )}
      <CleanedHtml html={html} class="prose body" />
      <Notes notes={notes} at="below" />
      {article.showChanges && <Changes />}
    </article>
  );
};

/** What each publication changed: the script fetches it once somebody wants to see it. */
const Changes = () => (
  <details class="changes-frame">
    <summary>
      <Words>What has changed</Words>
    </summary>
    <ol class="changes" />
    <div />
  </details>
);

const CorrectedFact = ({ article: { lastCorrectedAt, locale }, site }: ArticleProps) =>
  lastCorrectedAt ? (
    <Fact>
      <Words>Corrected on </Words>
      <Day value={lastCorrectedAt} {...{ locale, timeZone: site.timeZone }} />
    </Fact>
  ) : null;

const Source = ({ source }: Pick<PageArticle, 'source'>) => {
  if (!source) return null;
  const { creditLine, licence } = source;
  const origin = <Origin {...source} />;
  const hasOrigin = Boolean(source.name || source.url);
  const parts = [
    hasOrigin && <Words>Source: {origin}</Words>,
    creditLine && <bdi>{creditLine}</bdi>,
    licence && <bdi>{licence}</bdi>,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  // The sign between the parts hangs on the outer span, which keeps the article's direction.
  return (
    <p class="source">
      {parts.map((part) => (
        <span>{part}</span>
      ))}
    </p>
  );
};

const Origin = ({ name, url }: NonNullable<PageArticle['source']>) => {
  const address = url ? webAddress(url) : undefined;
  const title = name || address;
  return address === undefined ? (
    <bdi dir="auto">{title}</bdi>
  ) : (
    <a href={address} dir="auto">
      {title}
    </a>
  );
};
