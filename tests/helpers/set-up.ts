import { compile } from './compile';
import { scratchFolder } from './scratch';

/** Compiles the server once, so that the tests boot what `npm start` would. */
export default (): void => {
  scratchFolder();
  compile();
};
