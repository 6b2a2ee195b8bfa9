import { expect, test } from 'vitest';
import { searchText } from '../../../../renderer/features/stories/search-text.ts';

test.each([
  ['tag:', ''],
  ['-tag:"', ''],
  ['tag:S', 'tag:S'],
  ['Cairo tag:', 'Cairo tag:'],
  ['  the  ', 'the '],
])('%j asks the library for %j', (query, text) => {
  expect(searchText(query)).toBe(text);
});
