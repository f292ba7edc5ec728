/** A record of a table, as it is written. */
export interface JsonRecord {
  /** The key of the list that it stands in; '' for the list that a file is. */
  table: string;
  json: string;
}

/** A longer record is left out: no text of a page is so long. */
const LONGEST = 32 * 1024 * 1024;

interface Container {
  isList: boolean;
  key: string;
}

/**
 * Finds the records in a file of JSON that comes in parts: the objects that stand in lists, but not those in other records.
 * Where quotes or braces are missing, it goes on at the next record that begins as records of tables do.
 */
export class JsonRecords {
  #open: Container[] = [];
  #key: string | undefined;
  #lastString = '';
  #table = '';
  /** The pieces of the record that is being read, and how many containers were open around it. */
  #pieces: string[] | undefined;
  #length = 0;
  #depth = 0;
  /** A string, or a record's beginning, whose end has not come yet. */
  #rest = '';
  #found: JsonRecord[] = [];

  /** Takes in a part of the file; the records that end in it are answered. */
  read(text: string, isLast = false): JsonRecord[] {
    const all = this.#rest + text;
    let at = 0;
    let start = 0;
    while (at < all.length) {
      const sign = all[at];
      if (sign === '"') {
        const end = endOfString(all, at);
        // What follows tells whether the quotes are in order.
        const isReadable = end >= 0 && (isLast || end + LOOKAHEAD < all.length);
        if (!isReadable) break;
        const string = all.slice(at + 1, end);
        const place = BETWEEN.exec(string)?.index;
        if (place !== undefined && all.startsWith('id"', end + 1)) {
          start = this.#beginAgain(all, start, at + 1 + string.lastIndexOf('{'));
          at = start + 1;
          continue;
        }
        this.#lastString = string;
        at = end + 1;
        continue;
      }
      if (sign === '{' || sign === '[') start = this.#onOpen(all, start, at, sign === '[');
      else if (sign === '}' || sign === ']') start = this.#onClose(all, start, at);
      else if (sign === ':') this.#key = this.#lastString;
      else if (sign === ',') this.#key = undefined;
      at += 1;
    }
    this.#keep(all.slice(start, at));
    this.#rest = all.slice(at);
    if (this.#rest.length > LONGEST) this.#giveUp();
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** The record that the file breaks off in, if it does. */
  end(): JsonRecord[] {
    const found = this.read('', true);
    if (this.#pieces) found.push({ table: this.#table, json: this.#pieces.join('') + this.#rest });
    return found;
  }

  #onOpen(all: string, start: number, at: number, isList: boolean): number {
    const parent = this.#open.at(-1);
    const isMisplaced = !isList && parent?.isList === false && this.#key === undefined;
    if (isMisplaced) return this.#beginAgain(all, start, at);
    const key = this.#key ?? '';
    this.#key = undefined;
    const isRecord = !this.#pieces && !isList && parent?.isList === true;
    // The list that a file of Ghost's begins with holds the tables.
    if (isRecord && parent.key !== 'db') {
      this.#begin(parent.key);
      this.#open.push({ isList, key });
      return at;
    }
    this.#open.push({ isList, key });
    return start;
  }

  #onClose(all: string, start: number, at: number): number {
    this.#open.pop();
    if (!this.#pieces || this.#open.length > this.#depth) return start;
    this.#keep(all.slice(start, at + 1));
    this.#tell();
    return at + 1;
  }

  #begin(table: string): void {
    this.#table = table;
    this.#pieces = [];
    this.#length = 0;
    this.#depth = this.#open.length;
  }

  /** A record begins where none should: what was being read is damaged. */
  #beginAgain(all: string, start: number, at: number): number {
    const depth = this.#pieces ? this.#depth : this.#open.length;
    if (this.#pieces) {
      this.#keep(all.slice(start, at).replace(/[,\s]*$/, ''));
      this.#tell();
    }
    this.#open.length = depth;
    if (this.#open.at(-1)?.isList !== true) this.#open.push({ isList: true, key: this.#table });
    this.#key = undefined;
    this.#begin(this.#table);
    this.#open.push({ isList: false, key: '' });
    return at;
  }

  /** A string does not end: what follows is read as what stands between strings. */
  #giveUp(): void {
    this.#rest = '';
    if (!this.#pieces) return;
    this.#tell();
    this.#open.length = this.#depth;
  }

  #keep(text: string): void {
    if (!this.#pieces) return;
    this.#length += text.length;
    if (this.#length <= LONGEST) this.#pieces.push(text);
  }

  #tell(): void {
    this.#found.push({ table: this.#table, json: this.#pieces?.join('') ?? '' });
    this.#pieces = undefined;
  }
}

/** So much behind a string is looked at. */
const LOOKAHEAD = 8;

/** The end of one record and the beginning of the next, where quotes are missing and they are taken for a string. */
const BETWEEN = /\}\s*,\s*\{\s*$/;

const endOfString = (text: string, start: number): number => {
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return -1;
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
    at = end + 1;
  }
};
