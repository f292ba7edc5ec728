import { closingTime } from '../../../discussion/domain/closing';
import type { Facts } from './facts';
import { defineRule } from './rule';

interface Given extends Pick<Facts, 'discussion' | 'now'> {
  settings: Pick<Facts['settings'], 'closeAfterDays'>;
}

/** The discussion is open, and neither its closing time nor the closing age has passed. */
export const discussion = defineRule({
  reasons: { DISCUSSION_CLOSED: () => 'The discussion of this article is closed.' },
  decide: ({ discussion: place, settings, now }: Given) => {
    const closes = closingTime(place, settings.closeAfterDays);
    const isOpen = place.state === 'open' && (closes === null || closes > now);
    return isOpen ? undefined : { status: 'refused', reason: { code: 'DISCUSSION_CLOSED' } };
  },
});
