import { expect, it } from 'vitest';
import { groupChange } from '../../../../renderer/features/stories/group-change.ts';
import { bulkChanged } from '../../../../shared/library/bulk-change.ts';
import { emptyFields } from '../../../../shared/story/story.ts';

it('makes a story stand in the group that it is dropped on', () => {
  expect(groupChange('status', 'ready')).toEqual({ kind: 'status', status: 'ready', why: '' });
  expect(groupChange('assignee', '')).toEqual({ kind: 'assignee', name: '' });
  expect(groupChange('place', 'Cairo')).toEqual({ kind: 'place', name: 'Cairo' });
  expect(groupChange('date', 'today')).toBeNull();
  expect(groupChange('none', '')).toBeNull();
});

it.each([
  [['Africa', 'Law'], 'World', ['World', 'Law']],
  [['Africa', 'World'], 'World', ['World']],
  [[], 'World', ['World']],
  [['Africa', 'Law'], '', ['Law']],
  [['World', 'Law'], 'World', null],
])('moves a story of %j to %s', (sections, name, moved) => {
  const change = groupChange('section', name);
  if (!change) throw new Error('no change');
  const fields = { ...emptyFields('en'), sections };
  expect(bulkChanged(fields, change)?.sections ?? null).toEqual(moved);
});
