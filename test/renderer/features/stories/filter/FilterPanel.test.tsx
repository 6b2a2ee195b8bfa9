import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { facetGroups } from '../../../../../renderer/features/stories/filter/facet-groups.ts';
import { openStoriesPane } from '../open-stories-pane.tsx';

it('narrows the list by what is ticked, as the search says it, and clears that', async () => {
  const { pane, user, search, row } = await openStoriesPane([
    { headline: 'Cairo', sections: ['World'], language: 'fr' },
    { headline: 'Floods', sections: ['World', 'A', 'B', 'C', 'D', 'E', 'F'] },
    { headline: 'Ships TK', status: 'spiked' },
  ]);
  await user.click(pane.getByRole('button', { name: 'Filter' }));
  const filter = within(await screen.findByRole('dialog', { name: 'Filter stories' }));
  expect(await filter.findByText('3 stories')).toBeTruthy();
  expect(filter.getByRole<HTMLButtonElement>('button', { name: 'Clear' }).disabled).toBe(true);
  const section = () => within(filter.getByRole('region', { name: 'Section' }));
  const names = () => section().getAllByRole('checkbox').length;
  expect(names()).toBe(6);
  await user.click(section().getByRole('button', { name: '1 more' }));
  expect(names()).toBe(7);
  await user.click(section().getByRole('button', { name: 'Fewer' }));
  expect(names()).toBe(6);
  await user.click(section().getByRole('checkbox', { name: /^World/ }));
  expect(search().value.trim()).toBe('section:World');
  await waitFor(() => expect(pane.queryByRole('row', { name: /Ships/ })).toBeNull());
  expect(await filter.findByText('2 stories')).toBeTruthy();
  expect(section().getByRole<HTMLInputElement>('checkbox', { name: /^World/ }).checked).toBe(true);
  await user.click(filter.getByRole('checkbox', { name: /^French/ }));
  expect(await filter.findByText('1 story')).toBeTruthy();
  await user.click(filter.getByRole('button', { name: 'Clear' }));
  expect(search().value).toBe('');
  expect(await row(/Ships/)).toBeTruthy();
});

it('offers nothing that would leave no story', () => {
  const none = {
    statuses: [],
    sections: [],
    assignees: [],
    tags: [],
    places: [],
    authors: [],
    kickers: [],
    sources: [],
  };
  const facets = { ...none, collections: [], series: [], languages: [{ name: 'fr', count: 2 }] };
  const groups = facetGroups({ ...facets, overdue: 0, tks: 1, corrected: 0, images: 2, total: 2 });
  expect(groups.map(({ title, rows }) => [title, rows.map(({ label }) => label)])).toEqual([
    ['Needs attention', ['TK to come', 'With a picture']],
    ['Language', ['French']],
  ]);
});
