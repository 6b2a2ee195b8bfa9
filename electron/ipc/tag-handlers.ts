import type { WordsOfStories } from '../settings/words-of-stories.ts';
import type { Dialogs } from './dialogs.ts';
import type { HandlersOf } from './handlers.ts';
import type { LibrarySlot } from './library-slot.ts';

/** `dismissed` are the names in each story's text that its desk does not want as tags. */
export function tagHandlers(
  desk: LibrarySlot,
  dialogs: Dialogs,
  dismissed: WordsOfStories,
): HandlersOf<'tags'> & HandlersOf<'topics'> {
  return {
    'tags.list': () => desk.library().tags.list(),
    'tags.describe': async (tag) => {
      await desk.library().tags.describe(tag);
      return null;
    },
    'tags.change': (change) => desk.library().tags.change(change),
    'topics.list': ({ have }) => desk.library().tags.topics(have),
    'topics.import': async () => {
      const library = desk.library();
      const [file] = await dialogs.chooseFiles({
        title: 'Import topics',
        button: 'Import',
        kind: 'IPTC Media Topics (JSON)',
        extensions: ['json'],
        several: false,
      });
      if (file === undefined) return null;
      const { readTopics } = await import('../library/tags/read-topics.ts');
      const { language } = await library.site();
      const { topics, retired } = await readTopics({ file, language });
      await library.tags.keepTopics(topics);
      return { topics: topics.length, retired };
    },
    'topics.remove': async () => {
      await desk.library().tags.keepTopics([]);
      return null;
    },
    'tags.dismissed': ({ id }) => dismissed.of(id),
    'tags.dismiss': ({ id, name }) => dismissed.add(id, name),
  };
}
