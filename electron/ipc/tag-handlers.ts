import type { WordsOfStories } from '../settings/words-of-stories.ts';
import type { Desk } from './desk.ts';
import type { HandlersOf } from './handlers.ts';

/** `dismissed` are the names in each story's text that its desk does not want as tags. */
export function tagHandlers(desk: Desk, dismissed: WordsOfStories): HandlersOf<'tags'> {
  return {
    'tags.list': () => desk.library().tags.list(),
    'tags.describe': async (tag) => {
      await desk.library().tags.describe(tag);
      return null;
    },
    'tags.change': (change) => desk.library().tags.change(change),
    'tags.dismissed': ({ id }) => dismissed.of(id),
    'tags.dismiss': ({ id, name }) => dismissed.add(id, name),
  };
}
