import { onTestFinished } from 'vitest';
import { IndexDatabase } from '../../../../electron/library/index/index-database.ts';
import { indexRow } from '../../../../electron/library/index/index-row.ts';
import { createStory, emptyFields, type StoryFields } from '../../../../shared/story/story.ts';
import { paragraph } from '../temporary-library.ts';

type Written = Partial<StoryFields> & {
  readonly text?: string;
  readonly created?: string;
  readonly modified?: string;
};

/** The id of the story that was written down at that place. */
export function idAt(place: number): string {
  return `story-${String(place).padStart(5, '0')}`;
}

/** An index of these stories, written down in this order; ids are their places. */
export function indexOf(stories: readonly Written[]): IndexDatabase {
  const database = new IndexDatabase(':memory:');
  onTestFinished(() => database.close());
  database.write(
    stories.map(({ text = '', created = '2020-01-01T00:00:00.000Z', modified = created, ...fields }, at) => {
      const id = idAt(at);
      const all = { ...emptyFields('en'), ...fields };
      const story = { ...createStory(id, created, all, [paragraph(text)]), modified };
      return { id, stamp: `stamp ${at}`, row: indexRow(story) };
    }),
  );
  return database;
}
