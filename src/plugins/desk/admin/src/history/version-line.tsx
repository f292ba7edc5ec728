import { FormattedMessage } from 'react-intl';

import { textId } from '../ui/translations';
import { useText } from '../ui/use-text';
import type { Version } from './versions';

/** Who has done it: a person or an API token by name, all else by what it is. */
export const Person = ({ by: { kind, name } }: Pick<Version, 'by'>) => {
  const text = useText();
  if (name === null) return <>{text(`history.by.${kind}`)}</>;
  if (kind !== 'token') return <bdi>{name}</bdi>;
  return <FormattedMessage id={textId('history.by.named')} values={{ name: <bdi>{name}</bdi> }} />;
};

/** What happened, and by whom. */
export const Happened = ({ event, by }: Pick<Version, 'event' | 'by'>) => {
  const text = useText();
  return (
    <>
      {text(`history.event.${event}`)} · <Person by={by} />
    </>
  );
};
