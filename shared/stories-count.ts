import { counted } from './counted.ts';

/** A number of stories in words: `1 story`, `12,000 stories`. */
export function storiesCount(count: number): string {
  return counted(count, 'story', 'stories');
}
