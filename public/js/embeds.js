import { button, cleanedHtml, el } from './dom.js';

/** How tall players of sound are; those of videos are as wide as the text, and 16 to 9. */
const HEIGHT = { soundcloud: 166, spotify: 232 };

/**
 * The text of an article or a note, each player in it with a button that loads it. Until a reader presses it,
 * nothing is asked of the provider.
 */
export function textOf(html, attributes) {
  const text = cleanedHtml(html, attributes);
  for (const figure of text.querySelectorAll('figure.embed[data-frame]')) {
    const { hostname } = new URL(figure.dataset.frame);
    const play = button(`Play here, from ${hostname}`, {
      class: 'embed-play',
      click: () => play.replaceWith(playerOf(figure)),
    });
    figure.querySelector('a')?.after(play);
  }
  return text;
}

function playerOf(figure) {
  const { frame, provider } = figure.dataset;
  return el('iframe', {
    class: HEIGHT[provider] ? 'embed-sound' : 'embed-video',
    src: frame,
    title: figure.querySelector('a').title,
    height: HEIGHT[provider],
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
    allowfullscreen: true,
    // YouTube plays only where it is told which site it is on.
    referrerpolicy: 'strict-origin-when-cross-origin',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation',
  });
}
