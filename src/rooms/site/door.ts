export { askEachTime } from './caching.ts';
