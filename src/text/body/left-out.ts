import { embedAddressOf } from '../embeds';
import {
  type Element,
  isImageAddress,
  isLinkAddress,
  readArticleBody,
  visitElements,
} from '../html';
import { parseUrl } from '../urls';

/** What of a body readers will not see, or not as it was written. */
interface LeftOut {
  kind: LeftOutKind;
  /** The host that it comes from; null where it has none. */
  host: string | null;
}

type LeftOutKind =
  'drawing' | 'form' | 'frame' | 'image' | 'link' | 'object' | 'recording' | 'script';

const KINDS: ReadonlyMap<string, LeftOutKind> = new Map([
  ...['canvas', 'math', 'svg'].map((name) => [name, 'drawing'] as const),
  ...['button', 'form', 'select', 'textarea'].map((name) => [name, 'form'] as const),
  ...['iframe', 'frame'].map((name) => [name, 'frame'] as const),
  ...['applet', 'embed', 'object'].map((name) => [name, 'object'] as const),
  ...['audio', 'video'].map((name) => [name, 'recording'] as const),
  ['script', 'script'],
]);

/** Where the elements say what they show. */
const ADDRESSES = ['src', 'data', 'action', 'href'];

/** More than anybody reads. */
const MOST = 20;

/** What cleaning takes out of an Article's or an EditorNote's body that a reader would miss: each once. Takes linear time. */
export const leftOutOf = (body: string): LeftOut[] => {
  const found = new Map<string, LeftOut>();
  visitElements(readArticleBody(body), (element) => {
    const kind = kindOf(element);
    if (kind === undefined || found.size >= MOST) return;
    const host = hostOf(element);
    found.set(`${kind} ${host ?? ''}`, { kind, host });
  });
  return [...found.values()];
};

const kindOf = ({ name, attributes }: Element): LeftOutKind | undefined => {
  if (name === 'img') return isImageAddress(attributes.get('src')) ? undefined : 'image';
  if (name === 'a') return isLinkAddress(attributes.get('href') ?? '#') ? undefined : 'link';
  // A provider's player is shown once a reader asks for it.
  if (name === 'iframe' && embedAddressOf(attributes.get('src') ?? '')) return undefined;
  return KINDS.get(name);
};

const hostOf = ({ attributes, children }: Element): string | null => {
  const address = ADDRESSES.map((name) => attributes.get(name)).find(Boolean);
  if (address !== undefined) return hostIn(address);
  let host: string | null = null;
  visitElements(children, (inner) => {
    if (inner.name === 'source') host ??= hostIn(inner.attributes.get('src') ?? '');
  });
  return host;
};

const hostIn = (address: string): string | null => {
  const absolute = address.trim().replace(/^\/\//, 'https://');
  return parseUrl(absolute)?.hostname || null;
};
