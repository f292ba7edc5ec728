import { closingTime } from '../../../discussion/domain/closing';
import type { Rule } from './facts';

/** The discussion is open, and neither its closing time nor the closing age has passed. */
export const discussion: Rule<'discussion' | 'settings' | 'now'> = ({
  discussion: place,
  settings,
  now,
}) => {
  const closes = closingTime(place, settings.closeAfterDays);
  const isOpen = place.state === 'open' && (closes === null || closes > now);
  return isOpen
    ? undefined
    : { refuse: 'DISCUSSION_CLOSED', message: 'The discussion of this article is closed.' };
};
