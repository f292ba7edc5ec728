import { parseUrl } from '../../text/urls';

/** Whether this is an address of http or https. */
export const isWebUrl = (value: string): boolean =>
  /^https?:$/.test(parseUrl(value)?.protocol ?? '');
