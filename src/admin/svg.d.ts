/** The build of the panel makes an address of it. */
declare module '*.svg' {
  const address: string;
  export default address;
}
