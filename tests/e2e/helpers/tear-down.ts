/** Ends the demo and removes its database. */
export default async (): Promise<void> => {
  await globalThis.forewordServer?.stop();
};
