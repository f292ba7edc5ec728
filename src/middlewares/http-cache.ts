export { httpCache as default } from '../lib/http-cache';
