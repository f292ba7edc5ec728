const STRAPI_NAMES = [/ \| Strapi$/, /^Strapi Admin$/];
const OURS = [' | Foreword', 'Foreword'];

/** Puts our name into the title of the window, where the panel writes Strapi's and has no setting for it. */
export const followTitle = (): void => {
  const rename = () => {
    const title = STRAPI_NAMES.reduce(
      (text, name, index) => text.replace(name, OURS[index] ?? ''),
      document.title,
    );
    if (title !== document.title) document.title = title;
  };
  rename();
  new MutationObserver(rename).observe(document.head, {
    characterData: true,
    childList: true,
    subtree: true,
  });
};
