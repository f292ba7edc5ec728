import { stopGracefully } from '../boot';
import { definePatch } from './patch';

export const gracefulStop = definePatch({
  name: 'graceful-stop',
  stage: 'ready',
  kind: 'correctness',
  reason: 'Told to stop, Strapi ends everything at once and drops the requests under way.',
  probe: 'a server that is sent SIGTERM',
  changes: { 'Strapi’s listeners of SIGTERM and SIGINT': () => true },
  apply: stopGracefully,
});
