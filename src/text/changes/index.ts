/**
 * What has changed between two texts, for readers: by paragraph, and by word within those that were changed. With a
 * bound on the time that it takes, whatever the texts are.
 */
export { changesBetween, type TextChange } from './changes';
