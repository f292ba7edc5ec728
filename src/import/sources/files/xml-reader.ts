import { Parser } from 'htmlparser2';

/** What stands in a file of XML, piece by piece. Names are local ones: `wp:post_id` is `post_id`. */
export interface XmlHandler {
  onOpen(name: string, attributes: ReadonlyMap<string, string>, prefix: string): void;
  onText(text: string): void;
  onClose(name: string): void;
  /** Something could not be read; one sentence. */
  onDamage(reason: string): void;
}

/** No text of a page is longer: what goes on for so many characters was never closed. */
const LONGEST_SECTION = 16 * 1024 * 1024;

/**
 * Reads XML that comes in parts, whatever is wrong with it: never throws, and goes on where a section or an attribute that
 * was never closed has swallowed what follows. Entities that a DOCTYPE declares are left as they are written.
 */
export class XmlReader {
  #parser: Parser;
  #sinceLastEvent = 0;
  /** What has to come before reading goes on. */
  #awaited: string | undefined;
  #tail = '';
  /** The text of CDATA sections that follow each other. */
  #sections: string[] | undefined;
  #isInSection = false;
  /** The elements that are open, as they are written. */
  #raw: string[] = [];

  /** @param record the element that a record begins with, where reading goes on after damage */
  constructor(
    private readonly handler: XmlHandler,
    private readonly record: string,
  ) {
    this.#parser = this.#newParser();
  }

  write(text: string): void {
    const readable = this.#awaited === undefined ? text : this.#fromAwaited(text);
    if (readable === '') return;
    this.#sinceLastEvent += readable.length;
    this.#parser.write(readable);
    if (this.#sinceLastEvent <= LONGEST_SECTION) return;
    this.handler.onDamage('A section of the file that does not end was left out.');
    this.#awaited = `<${this.record}`;
    this.#tail = '';
    this.#sections = undefined;
    this.#isInSection = false;
    this.#parser = this.#newParser();
  }

  end(): void {
    this.#flush();
    this.#parser.end();
    this.#flush();
  }

  #fromAwaited(text: string): string {
    const joined = this.#tail + text;
    const place = joined.indexOf(this.#awaited ?? '');
    this.#tail = joined.slice(-20);
    if (place < 0) return '';
    this.#awaited = undefined;
    return joined.slice(place);
  }

  #newParser(): Parser {
    this.#sinceLastEvent = 0;
    return new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: (name) => this.#close(name),
        ontext: (text) => this.#text(text),
        oncdatastart: () => (this.#isInSection = true),
        oncdataend: () => (this.#isInSection = false),
        oncomment: (text) => this.#comment(text),
      },
      { xmlMode: true, lowerCaseTags: false },
    );
  }

  #text(text: string): void {
    this.#sinceLastEvent = 0;
    if (this.#isInSection) {
      (this.#sections ??= []).push(text);
      return;
    }
    const isAfterSection = this.#sections !== undefined;
    this.#flush();
    // The text has the end of a section in it, which nobody escaped: it ended the section early.
    const isEndedEarly = isAfterSection && text.trimEnd().endsWith(']]>');
    this.handler.onText(isEndedEarly ? `]]>${text.trimEnd().slice(0, -3)}` : text);
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.#sinceLastEvent = 0;
    this.#flush();
    this.#raw.push(name);
    let swallowed: string | undefined;
    const read = Object.entries(attributes).map(([key, value]): [string, string] => {
      const [start, place] = [key.indexOf('<'), value.indexOf('<')];
      // A tag that was not closed ends with the next one.
      if (start >= 0) swallowed ??= `${key.slice(start)}>`;
      if (place < 0) return [localName(key), value];
      swallowed ??= value.slice(place);
      return [localName(key), value.slice(0, place)];
    });
    this.handler.onOpen(localName(name), new Map(read), prefixOf(name));
    if (swallowed !== undefined) this.#readAgain(swallowed);
  }

  #close(name: string): void {
    this.#sinceLastEvent = 0;
    this.#flush();
    const place = this.#raw.lastIndexOf(name);
    if (place >= 0) this.#raw.length = place;
    this.handler.onClose(localName(name));
  }

  #comment(text: string): void {
    this.#sinceLastEvent = 0;
    this.#flush();
    if (beginOfOpenSection(text) >= 0) this.#readAgain(`${text}]]>`);
  }

  /** Hands on the text of sections, up to where one of them should have ended. */
  #flush(): void {
    if (this.#sections === undefined) return;
    const text = this.#sections.join('');
    this.#sections = undefined;
    const name = this.#raw.at(-1) ?? '';
    const closing = name === '' ? -1 : text.indexOf(`</${name}>`);
    const isSwallowed = closing >= 0 && beginOfOpenSection(text) > closing;
    this.handler.onText(isSwallowed ? text.slice(0, closing) : text);
    if (!isSwallowed) return;
    this.#raw.pop();
    this.handler.onClose(localName(name));
    this.#readAgain(`${text.slice(closing + name.length + 3)}]]>`);
  }

  /** Reads what was taken for the text of something else, as the part of the file that it is. */
  #readAgain(text: string): void {
    const isInSection = this.#isInSection;
    this.#isInSection = false;
    this.#newParser().write(text);
    this.#flush();
    this.#isInSection = isInSection;
  }
}

/** Where the last section of a text begins, if it does not end there: text that was copied whole has its ends in it. */
const beginOfOpenSection = (text: string): number => {
  const place = text.lastIndexOf('<![CDATA[');
  return place >= 0 && !text.includes(']]>', place) ? place : -1;
};

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf(':')));
