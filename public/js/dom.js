/**
 * Makes an element. An attribute whose value is a function is a listener; null, undefined and
 * false leave an attribute or a child out. Strings become text nodes, never markup.
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (isAbsent(value)) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => !isAbsent(child)));
  return element;
}

/** The page's own words are English, also on a page whose article runs from right to left. */
export function words(...children) {
  return el('span', { lang: 'en', dir: 'ltr' }, ...children);
}

export function button(text, attributes = {}) {
  return el('button', { type: 'button', lang: 'en', dir: 'ltr', ...attributes }, text);
}

/** Only for the `html` fields of articles, notes and comments: the server has cleaned those. */
export function cleanedHtml(html, attributes = {}) {
  const element = el('div', attributes);
  element.innerHTML = html ?? '';
  // A wide table or code block scrolls by itself, and the keyboard must be able to reach it.
  for (const wide of element.querySelectorAll('table, pre')) {
    const frame = el('div', {
      class: 'scrolls',
      tabindex: '0',
      role: 'group',
      'aria-label': 'Scrolls sideways',
    });
    wide.replaceWith(frame);
    frame.append(wide);
  }
  return element;
}

/** Says `text` to screen readers without moving anything. */
export function announce(text) {
  document.getElementById('announcer').textContent = text;
}

/** A link's address if it leads to the web, else undefined: data never becomes `javascript:`. */
export function webAddress(address) {
  if (!address || !URL.canParse(address, location.href)) return undefined;
  const { protocol, href } = new URL(address, location.href);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

export function counted(number, singular, plural = `${singular}s`) {
  return `${number} ${number === 1 ? singular : plural}`;
}

function isAbsent(value) {
  return value === null || value === undefined || value === false;
}
