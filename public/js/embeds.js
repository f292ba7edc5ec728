import { el } from './dom.js';

/** How tall players of sound are; those of videos are as wide as the text, and 16 to 9. */
const HEIGHT = { soundcloud: 166, spotify: 232 };

/** Has each button at a player load it. Until a reader presses it, nothing is asked of the provider. */
export function offerPlayers(page) {
  for (const play of page.querySelectorAll('.embed-play')) {
    play.addEventListener('click', () => play.replaceWith(playerOf(play.closest('figure'))));
  }
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
