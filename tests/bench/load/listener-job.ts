/** What the process that holds streams is to do. */
export type ListenerJob =
  | {
      do: 'open';
      url: string;
      /** Of the streams, in turn. */
      paths: string[];
      /** How many there are to be. */
      streams: number;
    }
  | { do: 'heard' }
  | { do: 'close' };

/** Of each path, how many Comments the stream was told of that heard least, and the one that heard most. */
export type Heard = Record<string, { least: number; most: number }>;
