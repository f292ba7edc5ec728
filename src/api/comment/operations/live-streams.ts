import { createStreams } from '../../../lib/event-streams';
import { tellLive } from '../domain/live-messages';

/** The streams of conversations, as everybody may read them. */
export const liveStreams = createStreams(tellLive);
