import { whenUrlsRenewed } from '../../article/store/urls';
import { noteChange, placesOfArticles } from '../store/note-change';

/** Has the files of the sitemap changed when the addresses in them are renewed. */
export const followArticleUrls = (): void => {
  whenUrlsRenewed(renewFiles);
};

const renewFiles = async (documentIds: readonly string[]): Promise<void> =>
  noteChange(await placesOfArticles(documentIds));
