import type { Picture } from '../../api/description/domain/described-article';
import { readSite } from '../../api/site/store/site';
import { localeCodes } from '../../lib/locales';
import { readPublished } from '../../lib/reader';
import { authorPath, homePath, topicPath } from '../addresses';
import type { PageAnswer, PageRequest } from '../answer';
import { LatestHead, ProfileHead } from '../templates/profile';
import type { SiteView } from '../templates/site';
import { listPage } from './list-page';
import { readSiteView } from './site-view';

/** All Articles of a locale, newest first. */
export const homePage = async (request: PageRequest): Promise<PageAnswer> => {
  const site = await readSiteView(request.locale);
  const { description } = await readSite();
  const codes = await localeCodes();
  return listPage(request, site, {
    title: site.name,
    description,
    path: homePath(site),
    head: <LatestHead />,
    feed: {},
    versions: codes.map((locale) => ({ locale, path: homePath({ ...site, locale }) })),
    tags: [],
  });
};

interface Topic {
  documentId: string;
  name: string;
  slug: string;
  description: string | null;
}

/** The Articles of a Topic. */
export const topicPage = async (request: PageRequest, slug: string): Promise<PageAnswer> => {
  const question = { fields: ['name', 'slug', 'description'] };
  const wanted = { idOrSlug: slug, locale: request.locale, question };
  const topic = await readPublished<Topic>(request.state, 'api::topic.topic', wanted);
  if (!topic) return undefined;
  const site = await readSiteView(request.locale);
  const path = topicPath(topic.slug, site);
  if (topic.slug !== slug) return { movedTo: path };
  const { documentId, name, description } = topic;
  return listPage(request, site, {
    ...titled(name, site),
    ...{ description, path },
    head: <ProfileHead name={name} about={description} />,
    filters: { topics: { documentId: { $eq: documentId } } },
    feed: { topic: slug },
    versions: [],
    tags: [documentId],
  });
};

interface Author {
  documentId: string;
  name: string;
  slug: string;
  bio: string | null;
  url: string | null;
  avatar: Picture | null;
}

const AUTHOR_QUESTION = {
  fields: ['name', 'slug', 'bio', 'url'],
  populate: { avatar: { fields: ['url', 'alternativeText', 'width', 'height'] } },
};

/** The Articles of an Author. */
export const authorPage = async (request: PageRequest, slug: string): Promise<PageAnswer> => {
  const wanted = { idOrSlug: slug, locale: request.locale, question: AUTHOR_QUESTION };
  const author = await readPublished<Author>(request.state, 'api::author.author', wanted);
  if (!author) return undefined;
  const site = await readSiteView(request.locale);
  const path = authorPath(author.slug, site);
  if (author.slug !== slug) return { movedTo: path };
  const { documentId, name, bio, url, avatar } = author;
  return listPage(request, site, {
    ...titled(name, site),
    ...{ description: bio, path },
    head: <ProfileHead name={name} about={bio} {...{ url, avatar }} />,
    filters: { authors: { documentId: { $eq: documentId } } },
    feed: { author: slug },
    versions: [],
    tags: [documentId],
  });
};

const titled = (name: string, site: SiteView) => ({ title: `${name} — ${site.name}` });
