import { type ComponentChildren, h } from 'preact';

import type { HeadTag } from '../../api/description/domain/tags';
import { homePath } from '../addresses';
import type { SiteView } from './site';
import { directionOf } from './text';

/** The same page in another locale. */
export interface Version {
  locale: string;
  path: string;
}

export interface DocumentProps {
  site: SiteView;
  head: readonly HeadTag[];
  /** JSON-LD, as a text that may stand in a `<script>`. */
  jsonLd?: string;
  /** What the page's script begins with, likewise. */
  data?: string;
  /** Where the skip link leads, in words. */
  skipTo: string;
  /** In all locales, this one among them; fewer than two are not shown. */
  versions: readonly Version[];
  children: ComponentChildren;
}

/** A page, as the browser gets it. */
export const Document = (props: DocumentProps) => {
  const { site, head, jsonLd, data, skipTo, children } = props;
  return (
    <html lang={site.locale} dir={directionOf(site.locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {head.map(({ tag, attributes, text }) => h(tag, attributes, text))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/css/page.css" />
        <script type="module" src="/js/page.js" />
        {jsonLd !== undefined && <DataScript type="application/ld+json" json={jsonLd} />}
      </head>
      <body>
        <a class="skip-link" href="#main" lang="en" dir="ltr">
          {skipTo}
        </a>
        <Masthead {...props} />
        <main id="main" class="page" tabindex={-1}>
          {children}
        </main>
        <p id="announcer" class="visually-hidden" role="status" lang="en" />
        {data !== undefined && <DataScript type="application/json" id="page-data" json={data} />}
      </body>
    </html>
  );
};

/** A script that no browser runs. */
const DataScript = ({ json, ...attributes }: { type: string; id?: string; json: string }) => (
  <script {...attributes} dangerouslySetInnerHTML={{ __html: json }} />
);

const Masthead = ({ site, versions }: Pick<DocumentProps, 'site' | 'versions'>) => (
  <header class="masthead">
    <p class="brand" lang="en">
      <a href={homePath(site)}>{site.name}</a>
    </p>
    <div class="masthead-tools">
      {versions.length > 1 && (
        <nav class="languages" aria-label="Language">
          <ul>
            {versions.map((version) => (
              <li key={version.locale}>
                <VersionLink {...version} isCurrent={version.locale === site.locale} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div id="account" class="account" tabindex={-1}>
        <button type="button" class="quiet" lang="en" dir="ltr">
          Sign in
        </button>
      </div>
    </div>
  </header>
);

const VersionLink = ({ locale, path, isCurrent }: Version & { isCurrent: boolean }) => (
  <a href={path} lang={locale} hreflang={locale} aria-current={isCurrent ? 'true' : undefined}>
    {nameOf(locale)}
  </a>
);

/** What a locale calls itself. */
const nameOf = (locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
