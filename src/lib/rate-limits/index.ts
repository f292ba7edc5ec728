/**
 * How often something may be tried: counted by address and by account, over all instances with Redis.
 */
export { type LimitsConfig, resetLimit, tryConsume, consume, tooManyRequests } from './limits';
export { connectRateLimits } from './connect-rate-limits';
export {
  type LoginRoute,
  addressOf,
  nameKey,
  consumeLoginAttempt,
  attemptKeys,
} from './login-attempts';
