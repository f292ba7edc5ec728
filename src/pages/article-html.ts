import { parseUrl } from '../text/urls';

/**
 * The html of an Article, a note or a Comment, which has been cleaned, as pages show it: what is wide scrolls by itself,
 * and the keyboard can reach it; players have a button that loads them. It is written by Foreword's own serializer, so
 * that no `<` or `>` stands in it but those of tags.
 */
export const shownHtml = (html: string | null): string =>
  html === null ? '' : withPlayButtons(withFrames(html));

const FRAME = '<div class="scrolls" tabindex="0" role="group" aria-label="Scrolls sideways">';

const withFrames = (html: string): string =>
  html
    .replace(/<(?:table|pre)(?=[ >])/g, (tag) => FRAME + tag)
    .replace(/<\/(?:table|pre)>/g, (tag) => `${tag}</div>`);

const PLAYER = /<figure [^>]*data-frame="([^"]*)"[^>]*>[^]*?<\/a>/g;

const withPlayButtons = (html: string): string =>
  html.includes('data-frame=')
    ? html.replace(PLAYER, (figure, frame: string) => figure + playButton(frame))
    : html;

const playButton = (frame: string): string => {
  const hostname = parseUrl(frame)?.hostname ?? '';
  return `<button type="button" class="embed-play" lang="en" dir="ltr">Play here, from ${hostname}</button>`;
};
