/**
 * The time of everything that waits or has a term, and of all that is compared with it. Outside of production
 * FOREWORD_CLOCK_OFFSET moves it, so that a test need not wait. Sessions, timeouts and caches go by the machine's clock.
 */
export { now, onThisClock } from './clock';
