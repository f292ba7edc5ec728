import type { Element } from '../../../../text/tree';

const BY_NAME: Readonly<Record<string, string>> = {
  nav: 'navigation',
  form: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
  dialog: 'form',
};

const BY_ROLE: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  search: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  contentinfo: 'navigation',
  dialog: 'form',
  alertdialog: 'form',
};

/** Names that pages give to parts of them; each a whole word of a class or an id. */
const BY_CLASS: readonly [RegExp, string][] = [
  [
    /^(?:sharedaddy|sd-sharing.*|share|sharing|share-(?:bar|buttons?|links|tools)|social-(?:share|sharing|icons|links|buttons)|addtoany.*|a2a_kit|addthis.*)$/,
    'sharing',
  ],
  [
    /^(?:comments?|comments?-(?:area|section|list|form)|comment-respond|respond|disqus.*|fb-comments)$/,
    'comments',
  ],
  [
    /^(?:jp-relatedposts|related|related-(?:posts|articles|stories|content)|yarpp.*|outbrain.*|taboola.*|recommended|more-stories)$/,
    'related',
  ],
  [
    /^(?:newsletter|newsletter-.*|mc_embed_signup|subscribe-(?:box|form)|mailchimp.*|jetpack_subscription_widget)$/,
    'newsletter',
  ],
  [/^(?:cookies?|cookie-(?:banner|notice|consent|law.*)|gdpr.*|onetrust.*|cc-window)$/, 'cookies'],
  [
    /^(?:ad|ads|advert|advertisement|adsbygoogle|ad-(?:slot|container|unit|wrapper)|google-ad.*|sponsored)$/,
    'advertisement',
  ],
  [
    /^(?:breadcrumbs?|site-(?:header|footer|nav.*)|main-navigation|post-navigation|nav-links|skip-link|menu-.*|navbar.*|colophon|masthead)$/,
    'navigation',
  ],
];

/** Why a part of a page is none of its text; undefined for what may be of it. */
export const regionOf = ({ name, attributes }: Element): string | undefined => {
  const byName = BY_NAME[name];
  if (byName !== undefined || attributes.size === 0) return byName;
  const role = BY_ROLE[attributes.get('role') ?? ''];
  if (role !== undefined) return role;
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return undefined;
  const words = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
    .trim()
    .toLowerCase();
  if (words === '') return undefined;
  for (const word of words.slice(0, 500).split(/\s+/)) {
    const why = BY_CLASS.find(([pattern]) => pattern.test(word))?.[1];
    if (why !== undefined) return why;
  }
  return undefined;
};
