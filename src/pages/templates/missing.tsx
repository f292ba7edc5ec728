import { homePath } from '../addresses';
import type { SiteView } from './site';
import { Words } from './text';

/** What stands where there is no page. */
export const Missing = ({ site }: { site: SiteView }) => (
  <>
    <h1>
      <Words>There is nothing here</Words>
    </h1>
    <p class="notice">
      <Words>It may have been moved or withdrawn, or the address may have a slip in it.</Words>
    </p>
    <p>
      <a href={homePath(site)}>
        <Words>See the latest articles</Words>
      </a>
    </p>
  </>
);

/** What stands where a preview has expired. */
export const NoPreview = () => (
  <>
    <h1>
      <Words>There is no preview here</Words>
    </h1>
    <p class="notice">
      <Words>The link has expired, or it has a slip in it. Ask for a new one.</Words>
    </p>
  </>
);

/** What stands above a text that is not published yet. */
export const PreviewBar = () => (
  <p class="preview-bar" role="status">
    <strong>
      <Words>Preview.</Words>
    </strong>{' '}
    <Words>This is how the article will look. Whoever has the link can see it.</Words>
  </p>
);
