import { type Environment, valueOf } from './variables';

/** Whether requests to addresses that others name may reach this machine and its network: an operator's word. */
export const allowsPrivateAddresses = (env: Environment): boolean =>
  valueOf(env, 'WEBHOOK_ALLOW_PRIVATE') === 'true';

export const webhookProblems = (env: Environment): string[] =>
  ['true', 'false'].includes(valueOf(env, 'WEBHOOK_ALLOW_PRIVATE') ?? 'false')
    ? []
    : ['WEBHOOK_ALLOW_PRIVATE must be true or false'];
