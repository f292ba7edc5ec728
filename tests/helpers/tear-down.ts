import { removeScratch } from './scratch';

export default removeScratch;
