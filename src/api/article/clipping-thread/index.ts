/**
 * Takes pasted pages apart, long ones in a thread.
 */
export { stopClippingThread, takeApartInThread } from './take-apart-in-thread';
