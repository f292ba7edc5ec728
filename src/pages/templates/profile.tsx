import type { Picture } from '../../api/description/domain/described-article';
import { CoverImage } from './picture';
import { Words } from './text';

/** What a list of Articles is of: a Topic, or an Author. */
export interface Profile {
  name: string;
  about: string | null;
  avatar?: Picture | null;
  /** Elsewhere. */
  url?: string | null;
}

export const ProfileHead = ({ name, about, avatar, url }: Profile) => (
  <header class="profile">
    {avatar && <CoverImage picture={avatar} class="avatar" />}
    <h1>
      <bdi>{name}</bdi>
    </h1>
    {about && (
      <p class="standfirst" dir="auto">
        {about}
      </p>
    )}
    {url && (
      <p class="source">
        <a href={url} dir="ltr">
          {url}
        </a>
      </p>
    )}
  </header>
);

/** What a list of all Articles begins with. */
export const LatestHead = () => (
  <h1 class="page-title">
    <Words>Latest articles</Words>
  </h1>
);
