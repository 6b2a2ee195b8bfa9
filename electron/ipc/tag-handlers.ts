import type { WordsOfStories } from '../settings/words-of-stories.ts';
import type { HandlersOf } from './handlers.ts';

/** `dismissed` are the names in each story's text that its desk does not want as tags. */
export function tagHandlers(dismissed: WordsOfStories): HandlersOf<'tags'> {
  return {
    'tags.dismissed': ({ id }) => dismissed.of(id),
    'tags.dismiss': ({ id, name }) => dismissed.add(id, name),
  };
}
