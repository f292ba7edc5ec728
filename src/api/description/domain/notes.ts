import type { Comment, CorrectionComment } from 'schema-dts';

import { textOfHtml } from '../../../text/body';
import { CORRECTING } from '../../editor-note/domain/corrections';
import type { DescribedArticle, DescribedNote } from './described-article';
import { signer } from './parties';

/** The notes that correct an Article. */
export const correctionsIn = ({
  notes = [],
  url,
}: DescribedArticle): { correction?: CorrectionComment[] } => {
  const corrections = notes
    .filter(isCorrecting)
    .map((note): CorrectionComment => ({ '@type': 'CorrectionComment', ...describe(note, url) }));
  return corrections.length > 0 ? { correction: corrections } : {};
};

/** All other notes, in their order, each a comment by whoever has signed it. */
export const remarksIn = ({ notes = [], url }: DescribedArticle): Comment[] =>
  notes
    .filter((note) => !isCorrecting(note))
    .map((note, index) => ({ '@type': 'Comment', ...describe(note, url), position: index + 1 }));

const isCorrecting = ({ kind }: DescribedNote): boolean =>
  CORRECTING.some((correcting) => correcting === kind);

const describe = (note: DescribedNote, url: string | null) => {
  const { documentId, html, signature, editor, firstPublishedAt } = note;
  const author = signer(signature, editor);
  return {
    ...(url !== null && { url: `${url}#note-${documentId}` }),
    text: textOfHtml(html ?? ''),
    ...(firstPublishedAt && { datePublished: firstPublishedAt }),
    ...(author && { author }),
  };
};
