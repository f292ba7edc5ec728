/**
 * Addresses outside of `/api`: feeds, sitemaps, pages. Whoever asks is answered what the role Public may see, so one
 * response is right for everybody, and is cached, tagged and revalidated as those of the content API are.
 */
export { isServedData } from './kind-of-address';
export { publicCaller } from './public-caller';
export { serveAddresses } from './serve-addresses';
export type { ServedAddress, ServedAnswer, ServedRequest } from './served-address';
