import autocannon from 'autocannon';

import { answerWith, endWithParent } from '../core/ask';
import { CONNECTIONS, type Job, type Load, type LoadRequest } from './job';

/**
 * The load generator: does the jobs it is sent, one after the other. Each connection has a share of the
 * requests, so that none is made by two of them.
 */
const generate = async (job: Job): Promise<Load> => {
  const begun = performance.now();
  let last = begun;
  let answers = 0;
  const over = begun + job.seconds * 1_000;
  const {
    requests: made,
    latency,
    errors,
    statusCodeStats = {},
  } = await fire(job, {
    answered() {
      last = performance.now();
      answers += 1;
    },
    // A slow machine is waited for: without any answer there is no figure.
    isOver: () => performance.now() > over && answers > 0,
  });
  return {
    perSecond: made.total / (Math.max(1, last - begun) / 1_000),
    p99: latency.p99,
    answers: made.total,
    statuses: Object.fromEntries(
      Object.entries(statusCodeStats).map(([status, { count = 0 }]) => [status, count]),
    ),
    errors,
  };
};

const LOOK_MS = 100;

/** In seconds, as the next one: it is told when to end. */
const FOREVER = 86_400;

/** An answer that takes longer counts as none. */
const PATIENCE = 60;

interface Watch {
  /** Is told of each answer. */
  answered: () => void;
  /** Says when to stop. */
  isOver: () => boolean;
}

const fire = (
  { url, requests, connections = CONNECTIONS, isOnce = false, rate }: Job,
  { answered, isOver }: Watch,
): Promise<autocannon.Result> =>
  new Promise((resolve, reject) => {
    const shares = sharesOf(requests, connections);
    let connected = 0;
    const options: autocannon.Options = {
      url,
      connections: shares.length,
      setupClient(client) {
        client.setRequests(shares[connected] ?? requests);
        connected += 1;
        client.on('response', answered);
      },
      timeout: PATIENCE,
      // Ends soon after it is told to; otherwise it looks once a second.
      sampleInt: LOOK_MS,
      ...(isOnce ? { amount: requests.length } : { duration: FOREVER }),
      // Latencies are those that were seen: with a rate it would make up more of them.
      ...(rate !== undefined && { overallRate: rate, ignoreCoordinatedOmission: true }),
    };
    const cannon = autocannon(options, (error: unknown, result) => {
      clearInterval(watch);
      if (error instanceof Error) reject(error);
      else resolve(result);
    });
    const watch = setInterval(() => {
      if (isOver()) cannon.stop();
    }, LOOK_MS);
  });

/** What each connection asks for; of a single request, all of them the same. */
const sharesOf = (requests: LoadRequest[], connections: number): LoadRequest[][] => {
  const [only, ...others] = requests;
  if (only && others.length === 0) return Array.from({ length: connections }, () => [only]);
  return Array.from({ length: Math.min(connections, requests.length) }, (_, nth) =>
    requests.filter((_request, index) => index % connections === nth),
  );
};

endWithParent();
answerWith(generate);
