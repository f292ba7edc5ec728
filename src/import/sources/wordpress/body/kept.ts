/** Parts of a text that are put aside while the rest of it is changed. */
export class Kept {
  #parts: string[] = [];

  /** Puts a part aside; what stands for it is an element that stands on lines of its own. */
  block(part: string): string {
    return `<pre ${this.#add(part)}></pre>`;
  }

  /** Puts a part aside; what stands for it is a part of a line. */
  inline(part: string): string {
    return this.#add(part);
  }

  /** The text with the parts where they were. */
  restore(text: string): string {
    let restored = text;
    // A part may hold others, that were put aside before it.
    for (let index = this.#parts.length; index > 0 && restored.includes(OPEN); index -= 1) {
      restored = restored.replace(SIGNS, (_, one?: string, other?: string) => {
        return this.#parts[Number(one ?? other)] ?? '';
      });
    }
    return restored;
  }

  #add(part: string): string {
    this.#parts.push(part);
    return `${OPEN}${this.#parts.length - 1}${CLOSE}`;
  }
}

/** No characters of Unicode: no text has them, for they are taken out of files. */
const [OPEN, CLOSE] = ['\uFDD2', '\uFDD3'];

const SIGNS = new RegExp(`<pre ${OPEN}(\\d+)${CLOSE}></pre>|${OPEN}(\\d+)${CLOSE}`, 'g');
