import { withoutControls, type XmlHandler, XmlReader } from '../files';

/** A `<thread>` or a `<post>`: what its elements say, by their names; those within `<author>` begin with `author.`. */
export interface Entry {
  kind: 'thread' | 'post';
  /** Disqus' own id of it. */
  id: string;
  fields: ReadonlyMap<string, string>;
  isWhole: boolean;
}

interface OpenEntry extends Entry {
  fields: Map<string, string>;
}

const ENTRIES = new Set(['thread', 'post']);

/** The elements that end an entry that nobody closed. */
const OUTER = new Set(['disqus', 'category', ...ENTRIES]);

/** Reads an export of Disqus that comes in parts. */
export class DisqusReader implements XmlHandler {
  readonly #xml = new XmlReader(this, 'post');
  #found: (Entry | string)[] = [];
  #entry: OpenEntry | undefined;
  #isInAuthor = false;
  #name: string | undefined;
  #pieces: string[] = [];
  #isAtEnd = false;

  /** Takes in a part of the file; the entries that end in it are answered, and, as texts, what could not be read. */
  read(text: string): (Entry | string)[] {
    this.#xml.write(text);
    return this.#take();
  }

  end(): (Entry | string)[] {
    this.#isAtEnd = true;
    this.#xml.end();
    this.#endEntry(false);
    return this.#take();
  }

  onDamage(reason: string): void {
    this.#found.push(reason);
  }

  onOpen(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#endValue();
    const id = attributes.get('id');
    // Within a post, `<thread>` and `<parent>` only name others.
    const isReference = this.#entry?.kind === 'post' && (name === 'thread' || name === 'parent');
    if (this.#entry && (isReference || name === 'parent')) {
      if (id !== undefined) this.#entry.fields.set(name, id);
      return;
    }
    if (ENTRIES.has(name)) {
      this.#endEntry(false);
      this.#entry = {
        kind: name === 'post' ? 'post' : 'thread',
        id: id ?? '',
        fields: new Map(),
        isWhole: false,
      };
      return;
    }
    if (name === 'author') this.#isInAuthor = true;
    else this.#name = name;
  }

  onText(text: string): void {
    if (this.#name !== undefined) this.#pieces.push(text);
  }

  onClose(name: string): void {
    if (this.#isAtEnd) return;
    this.#endValue();
    if (name === 'author') this.#isInAuthor = false;
    else if (this.#entry?.kind === name || (name === 'disqus' && this.#entry)) this.#endEntry(true);
  }

  #endValue(): void {
    const name = this.#name;
    this.#name = undefined;
    const text = withoutControls(this.#pieces.join(''));
    this.#pieces = [];
    if (name === undefined || OUTER.has(name)) return;
    const key = this.#isInAuthor ? `author.${name}` : name;
    if (this.#entry && !this.#entry.fields.get(key)) this.#entry.fields.set(key, text);
  }

  #endEntry(isWhole: boolean): void {
    if (this.#entry) this.#found.push({ ...this.#entry, isWhole });
    this.#entry = undefined;
    this.#isInAuthor = false;
  }

  #take(): (Entry | string)[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }
}
