import { contentApiRoutes } from '../access/routes';
import { app } from '../foreword';
import { get } from '../http';
import { leavesOf, type Path, pathsFrom } from './schema-paths';
import { GUESS } from './secrets';

/** One question: an address, asked without saying who asks. */
export type Probe = string;

/** Ways of asking for what begins with the guess, by the type of the field. */
const OF_TEXT = [
  `[$startsWith]=${GUESS}`,
  `[$contains]=${GUESS}`,
  `[$containsi]=${GUESS.toUpperCase()}`,
  `[$startsWithi]=${GUESS}`,
  `[$notNull]=true`,
  `[$null]=true`,
  `[$gt]=${GUESS}`,
  `[$between][0]=${GUESS}&B[$between][1]=${GUESS}~`,
  `[$not][$startsWith]=${GUESS}`,
  `[$notContains]=${GUESS}`,
  `[$or][0][$startsWith]=${GUESS}`,
];
const OF_OTHERS = ['[$notNull]=true', '[$null]=true', '[$gte]=0', '[$ne]=0', '[$not][$null]=true'];

/** Around a filter; F stands for it. */
const AROUND = ['F', '[$and][0]F', '[$or][0]F', '[$not]F', '[$and][0][$or][0]F', '[$not][$not]F'];

const TEXT = ['string', 'text', 'richtext', 'email', 'uid', 'enumeration', 'json', 'password'];

const bracketed = (names: string[]): string => names.map((name) => `[${name}]`).join('');

let turn = 0;

/** Filters on a field, with another operator each time: over all fields, every one has its turn. */
const filtersOn = (names: string[], { name, type }: { name: string; type: string }): Probe[] => {
  const operators = TEXT.includes(type) ? OF_TEXT : OF_OTHERS;
  return [0, 1].map(() => {
    turn += 1;
    const operator = operators[turn % operators.length] ?? '';
    const around = `filters${AROUND[turn % AROUND.length]}`;
    const field = bracketed([...names, name]);
    const place = around.replace('F', field);
    return `${place}${operator.replace('B', place)}`;
  });
};

const populates = ({ names, uid }: Path): Probe[] => {
  const dotted = names.join('.');
  const nested = `populate${names.map((name) => `[${name}]`).join('[populate]')}`;
  return [
    `populate=${dotted}`,
    `populate[0]=${dotted}`,
    `populate=${dotted}.*`,
    `${nested}[populate]=*`,
    `${nested}[fields][0]=*`,
    `${nested}[status]=draft`,
    `${nested}[publicationFilter]=never-published`,
    `${nested}[locale]=*`,
    `${nested}[filters][$or][0][id][$notNull]=true`,
    `${nested}[sort]=id:desc`,
    `${nested}[count]=true`,
    `${nested}[on][${uid}][populate]=*`,
    ...leavesOf(uid).map(({ name }) => `${nested}[fields][0]=${name}`),
  ];
};

/** Asked of every address that answers with data, whatever it is about. */
const OF_ALL = [
  '',
  ...['draft', 'DRAFT', 'published', 'modified', '', 'draft,published'].map((x) => `status=${x}`),
  'status[]=draft',
  'status=published&status=draft',
  'status[$eq]=draft',
  ...[
    'never-published',
    'has-published-version',
    'modified',
    'unmodified',
    'published-with-draft',
  ].map((x) => `publicationFilter=${x}`),
  'publicationState=preview',
  'hasPublishedVersion=false',
  'hasPublishedVersion=true',
  ...['*', 'fr', 'all', 'fr,en', ''].map((x) => `locale=${x}`),
  'locale[]=fr',
  'locale[0]=en&locale[1]=fr',
  'locale[$ne]=en',
  'locale=fr&status=draft',
  `where[title][$startsWith]=${GUESS}`,
  `where[createdBy][email][$notNull]=true`,
  `_q=${GUESS}`,
  `q=${GUESS}`,
  `lookup[id][$notNull]=true`,
  `filters[$lookup][id]=1`,
  'populate=*',
  'populate=deep',
  'populate=true',
  'populate[0]=*',
  'populate[*]=*',
  'populate[*][populate]=*',
  'populate=createdBy,updatedBy',
  'fields=*',
  'fields[0]=*',
  'fields[0]=',
  'pagination[withCount]=true',
  'pagination[pageSize]=100',
  'pagination[limit]=-1',
  '__proto__[status]=draft',
  'constructor[prototype][status]=draft',
];

/** The content type that a route of Strapi's own making is about. */
const uidOf = (route: string): string | undefined => {
  const [, , name = ''] = route.split('/');
  return Object.values(app().contentTypes).find(
    ({ info, kind }) => name === (kind === 'singleType' ? info.singularName : info.pluralName),
  )?.uid;
};

/** Filters, populates, sorts and fields on every way from a content type. */
const probesOf = async (address: string, uid: string): Promise<Probe[]> => {
  const leadsOn = async ({ names }: Path) =>
    (await get(`${address}?filters${bracketed(names)}[id][$notNull]=true`)).status === 200;
  const paths = await pathsFrom(uid, leadsOn);
  return paths.flatMap((path) => [
    ...(path.names.length > 0 ? populates(path) : []),
    ...leavesOf(path.uid).flatMap((leaf) => [
      ...filtersOn(path.names, leaf),
      `sort=${[...path.names, leaf.name].join('.')}:desc`,
      ...(path.names.length === 0 ? [`fields[0]=${leaf.name}`] : []),
    ]),
  ]);
};

/**
 * Every question that the REST doors can be asked: each GET route, with everything of its content type
 * and of what that leads to.
 *
 * @param names what stands for the parameters of each route
 */
export const restProbes = async (names: (route: string) => string[]): Promise<Probe[]> => {
  const probes: Probe[] = [];
  for (const route of contentApiRoutes()) {
    const [method, pattern = ''] = route.split(' ');
    if (method !== 'GET' || pattern.includes('(')) continue;
    const hasName = pattern.includes(':');
    const addresses = hasName
      ? names(pattern).map((name) => pattern.replace(/:\w+/, name))
      : [pattern];
    for (const address of addresses) {
      // What is closed is closed before it looks at what is asked.
      const isOpen = (await get(address)).status !== 403;
      probes.push(...(isOpen ? OF_ALL : ['populate=*']).map((query) => `${address}?${query}`));
    }
    const uid = hasName ? undefined : uidOf(pattern);
    const isOpen = uid && (await get(pattern)).status === 200;
    if (isOpen) {
      const asked = await probesOf(pattern, uid);
      probes.push(...asked.map((query) => `${pattern}?${query}&pagination[pageSize]=100`));
    }
  }
  return [...new Set(probes)];
};
