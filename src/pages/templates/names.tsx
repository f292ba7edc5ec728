import { Fragment } from 'preact';

/** A name that leads to its page. */
interface NamedLink {
  name: string;
  href: string;
}

/** Names joined as the locale joins them, each kept apart from the direction of its neighbours. */
export const NameLinks = ({ names, locale }: { names: readonly NamedLink[]; locale: string }) => {
  let next = 0;
  return (
    <>
      {new Intl.ListFormat(locale, { type: 'conjunction' })
        .formatToParts(names.map(({ name }) => name))
        .map(({ type, value }) =>
          type === 'element' ? <Name {...{ name: value, href: names[next++]?.href }} /> : value,
        )}
    </>
  );
};

const Name = ({ name, href }: Partial<NamedLink>) => (
  <a href={href}>
    <bdi>{name}</bdi>
  </a>
);

/** With a mark between them that every language reads, for names that are not in the locale's own. */
export const MarkedLinks = ({ names }: { names: readonly NamedLink[] }) => (
  <>
    {names.map((one, index) => (
      <Fragment key={one.href}>
        {index > 0 && ' / '}
        <Name {...one} />
      </Fragment>
    ))}
  </>
);
