import type { SourceRecord } from '../records';

/** What the command line says about reading a file. */
export interface SourceOptions {
  /** Which of a source's terms become Topics. */
  topics: 'categories' | 'tags' | 'both';
  /** Kinds of texts that become Articles beside the usual one (`page`). */
  types: readonly string[];
  /** Whether signed notes in bodies become EditorNotes. */
  notes: boolean;
  /** The signatures that are an editor's for certain. */
  noteSignatures: readonly string[];
  /** What is not public at the source and comes along as a draft (`draft`, `private`, …). */
  include: readonly string[];
  /** The front page of the site that files come from, for those that do not say it. */
  site?: string;
  /** Told now and then how many bytes of the file have been read so far. */
  onProgress: (bytes: number) => void;
}

/** Something that Foreword imports from: a reader of its files. */
export interface Source {
  /**
   * The records of a file, its site first, in any order otherwise. What cannot be read is a loss of its own, and reading goes
   * on. Memory does not grow with the file.
   *
   * @throws where the file is none of this source's
   */
  read(file: string, options: SourceOptions): AsyncIterable<SourceRecord>;
}
