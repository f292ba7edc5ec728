import { withoutControls, type XmlHandler, XmlReader } from '../../files';
import { CONTAINERS, KNOWN_NAMES } from './names';
import type { Item, ItemTerm, Part } from './parts';

/** So many comments, and so many characters of them, wait for the end of their item. */
const MOST_WAITING = 200;
const LONGEST_WAITING = 1_000_000;

/** A longer value is cut: it would be an Article of ten thousand pages. */
const LONGEST_VALUE = 20_000_000;

/** The metas of comments that are kept. */
const COMMENT_METAS = /^_foreword_/;

interface Scope {
  name: string;
  fields: Map<string, string>;
}

interface OpenItem extends Item {
  fields: Map<string, string>;
  terms: ItemTerm[];
  metas: [string, string][];
  isTold: boolean;
}

interface OpenValue {
  name: string;
  prefix: string;
  attributes: ReadonlyMap<string, string>;
  pieces: string[];
  length: number;
}

type Comment = Extract<Part, { kind: 'comment' }>;

/** Reads a WXR file that comes in parts. Every element is found by its local name, and by what it stands in. */
export class WxrReader implements XmlHandler {
  /** Whether what has been read so far has anything of WXR. */
  isWxr = false;
  readonly #xml = new XmlReader(this, 'item');
  #parts: Part[] = [];
  #scopes: Scope[] = [{ name: 'file', fields: new Map() }];
  #item: OpenItem | undefined;
  /** The metas of the comment that is open. */
  #commentMetas = new Map<string, string>();
  #waiting: Comment[] = [];
  #waitingLength = 0;
  #value: OpenValue | undefined;
  #excerptPrefix = 'excerpt';
  #toldSize = 0;
  #isSiteTold = false;
  #isAtEnd = false;

  /** Takes in a part of the file; what is ready then is answered. */
  read(text: string): Part[] {
    this.#xml.write(text);
    return this.#take();
  }

  end(): Part[] {
    this.#isAtEnd = true;
    this.#xml.end();
    while (this.#scopes.length > 1) this.#closeScope(false);
    this.#tellSite();
    return this.#take();
  }

  onDamage(reason: string): void {
    this.#parts.push({ kind: 'damage', reason });
    this.#value = undefined;
  }

  onOpen(name: string, attributes: ReadonlyMap<string, string>, prefix: string): void {
    if (name === 'rss') this.#notePrefixes(attributes);
    if (/^(?:rss|channel|item|wxr_version)$/.test(name)) this.isWxr = true;
    if (this.#value && !KNOWN_NAMES.has(name)) {
      this.onText(tagOf(name, attributes));
      return;
    }
    this.#endValue();
    const place = this.#scopes.findLastIndex((scope) => CONTAINERS[scope.name]?.includes(name));
    const isTerm = name === 'category' && attributes.has('domain');
    const isContainer = place >= 0 && !(this.#item && /^(?:author|category|tag|term)$/.test(name));
    if (!isContainer || isTerm) {
      if (!/^(?:rss|channel)$/.test(name)) {
        this.#value = { name, prefix, attributes, pieces: [], length: 0 };
      }
      return;
    }
    while (this.#scopes.length > place + 1) this.#closeScope(false);
    this.#openScope(name);
  }

  onText(text: string): void {
    const value = this.#value;
    if (!value || value.length > LONGEST_VALUE) return;
    value.pieces.push(text);
    value.length += text.length;
    if (value.length <= LONGEST_VALUE) return;
    this.#parts.push({
      kind: 'damage',
      reason: `What is too long for a text was cut (${value.name}).`,
    });
  }

  onClose(name: string): void {
    // What is open at the end of the file was not closed there.
    if (this.#isAtEnd) {
      this.#value = undefined;
      return;
    }
    if (this.#value?.name === name) {
      this.#endValue();
      return;
    }
    const place = this.#scopes.findLastIndex((scope) => scope.name === name);
    if (place > 0) {
      this.#endValue();
      while (this.#scopes.length > place + 1) this.#closeScope(false);
      this.#closeScope(true);
    } else if (this.#value && !KNOWN_NAMES.has(name)) this.onText(`</${name}>`);
  }

  #openScope(name: string): void {
    this.#scopes.push({ name, fields: new Map() });
    if (name === 'channel') this.#isSiteTold = false;
    else this.#tellSite();
    if (name !== 'item') return;
    const fields = this.#scopes.at(-1)?.fields ?? new Map<string, string>();
    this.#item = { fields, terms: [], metas: [], isWhole: false, isTold: false };
  }

  #closeScope(isWhole: boolean): void {
    const scope = this.#scopes.pop();
    if (!scope) return;
    const { name, fields } = scope;
    if (name === 'item') this.#endItem(isWhole);
    else if (name === 'postmeta') this.#addMeta(fields);
    else if (name === 'commentmeta') this.#addCommentMeta(fields);
    else if (name === 'comment') this.#addComment(fields, isWhole);
    else if (name === 'author' || name === 'category' || name === 'tag' || name === 'term') {
      this.#parts.push({ kind: name, fields });
    } else if (name === 'channel') this.#tellSite(fields);
  }

  #endValue(): void {
    const value = this.#value;
    this.#value = undefined;
    if (!value) return;
    const { name, prefix, attributes } = value;
    const text = withoutControls(value.pieces.join(''));
    const scope = this.#scopes.at(-1);
    if (name === 'category' && this.#item) {
      const domain = attributes.get('domain');
      if (domain === undefined) return;
      const term = { domain, nicename: attributes.get('nicename') ?? '', name: text.trim() };
      this.#item.terms.push(term);
      return;
    }
    const key = name === 'encoded' && prefix === this.#excerptPrefix ? 'excerpt' : name;
    if (scope && !scope.fields.get(key)) scope.fields.set(key, text);
  }

  /** `content:encoded` and `excerpt:encoded` are told apart by what their prefixes stand for. */
  #notePrefixes(attributes: ReadonlyMap<string, string>): void {
    for (const [prefix, address] of attributes) {
      if (/\/excerpt\/?$/.test(address)) this.#excerptPrefix = prefix;
    }
  }

  #addMeta(fields: Map<string, string>): void {
    const key = fields.get('meta_key')?.trim();
    if (key) this.#item?.metas.push([key, fields.get('meta_value') ?? '']);
  }

  #addCommentMeta(fields: Map<string, string>): void {
    const key = fields.get('meta_key')?.trim() ?? '';
    // Others are of plugins, and nobody reads them.
    if (COMMENT_METAS.test(key)) this.#commentMetas.set(key, fields.get('meta_value') ?? '');
  }

  #addComment(fields: Map<string, string>, isWhole: boolean): void {
    if (!this.#item) return;
    const metas = this.#commentMetas;
    this.#commentMetas = new Map();
    const comment: Comment = { kind: 'comment', item: this.#item, fields, metas, isWhole };
    if (this.#item.isTold) {
      this.#parts.push(comment);
      return;
    }
    this.#waiting.push(comment);
    for (const text of [...fields.values(), ...metas.values()]) this.#waitingLength += text.length;
    const isEnough = this.#waiting.length >= MOST_WAITING || this.#waitingLength >= LONGEST_WAITING;
    if (isEnough) this.#tellItem(this.#item);
  }

  #endItem(isWhole: boolean): void {
    if (!this.#item) return;
    this.#item.isWhole = isWhole;
    if (!this.#item.isTold) this.#tellItem(this.#item);
    else if (sizeOf(this.#item) > this.#toldSize)
      this.#parts.push({ kind: 'late', item: this.#item });
    this.#item = undefined;
  }

  #tellItem(item: OpenItem): void {
    item.isTold = true;
    this.#toldSize = sizeOf(item);
    this.#parts.push({ kind: 'item', item }, ...this.#waiting);
    this.#waiting = [];
    this.#waitingLength = 0;
  }

  #tellSite(fields = this.#scopes.find(({ name }) => name === 'channel')?.fields): void {
    if (this.#isSiteTold) return;
    this.#isSiteTold = true;
    this.#parts.push({ kind: 'site', fields: fields ?? new Map<string, string>() });
  }

  #take(): Part[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }
}

const tagOf = (name: string, attributes: ReadonlyMap<string, string>): string =>
  `<${name}${Array.from(attributes, ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('')}>`;

const sizeOf = ({ fields, terms, metas }: OpenItem): number =>
  fields.size + terms.length + metas.length;
