import { useEffect, useState } from 'react';

import { getFetchClient } from '@strapi/strapi/admin';

/** What of a body readers will not see. The kinds are those of `leftOutOf` in `src/text/body`. */
export interface LeftOutItem {
  kind: string;
  host: string | null;
}

/** In milliseconds, since the last key. */
const PAUSE = 1_000;

/** The server reads a long body for a fifth of a second: it is asked only about what it may take out. */
const MAY_BE_CLEANED = new RegExp(
  [
    '<(?:a|applet|audio|button|canvas|embed|form|i?frame|image|img|math|object|script|select|svg|textarea|video)\\b',
    // Links and images of Markdown that do not lead to the web or within the site.
    '\\](?:\\(|:)\\s*<?(?!https?:|mailto:|[/#])',
  ].join('|'),
  'i',
);

const NOTHING: LeftOutItem[] = [];

/** What cleaning takes out of a body, as soon as nobody has typed for a second. */
export const useLeftOut = (body: string): LeftOutItem[] => {
  const [leftOut, setLeftOut] = useState(NOTHING);
  const mayBeCleaned = MAY_BE_CLEANED.test(body);

  useEffect(() => {
    if (!mayBeCleaned) return undefined;
    const request = new AbortController();
    const { post } = getFetchClient({ signal: request.signal });
    const timer = setTimeout(() => {
      post<{ data: LeftOutItem[] }>('/desk/left-out', { body }).then(
        ({ data }) => {
          if (!request.signal.aborted) setLeftOut(data.data);
        },
        // It is only advice: where the server cannot be asked, saving says so.
        () => undefined,
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [body, mayBeCleaned]);

  return mayBeCleaned ? leftOut : NOTHING;
};
