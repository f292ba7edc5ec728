import type { GraphqlExtension } from '../../../lib/graphql';
import { readSite } from '../store/site';

export const siteGraphql: GraphqlExtension = {
  typeDefs: `
    type SitePublisher { name: String, url: String }

    type Site {
      name: String
      description: String
      locale: String!
      url: String!
      articleUrl: String!
      topicUrl: String
      authorUrl: String
      timeZone: String!
      previewUrl: String
      logo: UploadFile
      publisher: SitePublisher
      correctionsPolicyUrl: String
      publishingPrinciplesUrl: String
      contactEmail: String
      hubUrl: String
      feedSize: Int!
      feedText: String!
      robots: String
    }

    type Query {
      site: Site!
    }
  `,
  resolvers: { Query: { site: () => readSite() } },
  resolversConfig: { 'Query.site': { auth: { scope: ['api::site.site.find'] } } },
};
