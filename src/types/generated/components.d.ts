import type { Schema, Struct } from '@strapi/strapi';

export interface ArticleSeo extends Struct.ComponentSchema {
  collectionName: 'components_article_seos';
  info: {
    description: 'What search engines and shared links show of an Article instead of its title, excerpt and cover.';
    displayName: 'Search and sharing';
    icon: 'search';
  };
  attributes: {
    description: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    image: Schema.Attribute.Media<'images'>;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
  };
}

export interface ArticleSource extends Struct.ComponentSchema {
  collectionName: 'components_article_sources';
  info: {
    description: 'Where the Article was published first.';
    displayName: 'Source';
    icon: 'link';
  };
  attributes: {
    creditLine: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
    licence: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        foreword: {
          url: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
  };
}

export interface SitePublisher extends Struct.ComponentSchema {
  collectionName: 'components_site_publishers';
  info: {
    description: 'Who publishes the site.';
    displayName: 'Publisher';
    icon: 'briefcase';
  };
  attributes: {
    name: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        foreword: {
          url: true;
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 2048;
      }>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'article.seo': ArticleSeo;
      'article.source': ArticleSource;
      'site.publisher': SitePublisher;
    }
  }
}
