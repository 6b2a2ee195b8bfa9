import { act, screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import { SearchField } from '../../../../renderer/features/stories/SearchField.tsx';
import { StoriesPane } from '../../../../renderer/features/stories/StoriesPane.tsx';
import type { Arrangement } from '../../../../shared/library/arrangement.ts';
import type { StoryFields } from '../../../../shared/story/story.ts';
import { paragraph, writeStory } from '../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../support/open-window.tsx';

/** Without a caption to click, a story's row is found by the headline that begins its name. */
const BY_HEADLINE: Arrangement = { sort: 'headline', descending: false, group: 'none' };

/** The list over a library with these stories, from A to Z, with the field that searches it. */
export async function openStoriesPane(
  written: readonly Partial<StoryFields>[],
  arrangement: Partial<Arrangement> = {},
) {
  const ids: string[] = [];
  const shown = await openDesk(async (library) => {
    for (const fields of written) {
      ids.push((await writeStory(library, fields, [paragraph('They waited.')])).id);
    }
  });
  const { desk } = shown;
  const onChosen = vi.fn();
  const onOpenSecond = vi.fn();
  desk.stories.arrange({ ...BY_HEADLINE, ...arrangement });
  shown.show(
    <>
      <SearchField />
      <StoriesPane
        width={304}
        onChosen={onChosen}
        onOpenSecond={onOpenSecond}
        onCopy={() => {}}
        run={() => {}}
      />
    </>,
  );
  await act(() => desk.stories.refresh());
  const pane = within(screen.getByRole('region', { name: 'Stories' }));
  const rows = () => pane.queryAllByRole('row');
  return {
    ...shown,
    ids,
    pane,
    onChosen,
    onOpenSecond,
    row: (name: string | RegExp) => pane.findByRole('row', { name }),
    grid: () => pane.getByRole('grid', { name: 'List of stories' }),
    /** The headlines of the rows that are chosen. */
    chosen: () =>
      rows()
        .filter((row) => row.getAttribute('aria-selected') === 'true')
        .map((row) => within(row).getAllByRole('gridcell')[0]?.firstElementChild?.textContent),
    search: () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search stories' }),
    bar: async () => within(await pane.findByRole('toolbar', { name: 'Chosen stories' })),
  };
}
