import { defaultLocale, localeCodes } from '../../lib/locales';
import { named } from '../../api/description/domain/tags';
import { htmlOf } from '../render';
import { Document } from '../templates/document';
import { Missing } from '../templates/missing';
import { readSiteView } from './site-view';

/** The page that says that there is none at a path, in the locale that the path begins with. */
export const missingPage = async (path: string): Promise<string> => {
  const [, first = ''] = path.split('/');
  const codes = await localeCodes();
  const site = await readSiteView(codes.includes(first) ? first : await defaultLocale());
  return htmlOf(
    <Document
      site={site}
      head={[
        { tag: 'title', attributes: {}, text: `Not found — ${site.name}` },
        ...named('robots', 'noindex'),
      ]}
      skipTo="Skip to the message"
      versions={[]}
    >
      <Missing site={site} />
    </Document>,
  );
};
