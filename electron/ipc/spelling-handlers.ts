import type { WordsOfStories } from '../settings/words-of-stories.ts';
import type { PersonalWords } from '../spelling/personal-words.ts';
import type { SpellingThread } from '../spelling/spelling-thread.ts';
import type { HandlersOf } from './handlers.ts';

export interface SpellingDependencies {
  readonly thread: SpellingThread;
  readonly personal: PersonalWords;
  readonly ignored: WordsOfStories;
  /** Absolute path of the folder for dictionaries that a person adds. */
  readonly folder: string;
  /** Makes that folder where it is missing, and shows it in the system's file manager. */
  showFolder(): Promise<void>;
}

export function spellingHandlers(services: SpellingDependencies): HandlersOf<'spelling'> {
  const { thread, personal, ignored, folder, showFolder } = services;
  return {
    'spelling.check': async ({ language, words, known }) =>
      await thread.ask('check', { language, words, known: [...known, ...(await personal.read())] }),
    'spelling.suggest': ({ language, word }) => thread.ask('suggest', { language, word }),
    'spelling.state': async () => ({
      languages: await thread.ask('languages', null),
      words: await personal.read(),
      folder,
    }),
    'spelling.setWords': ({ words }) => personal.write(words),
    'spelling.learn': ({ word }) => personal.add(word),
    'spelling.ignored': ({ id }) => ignored.of(id),
    'spelling.ignore': ({ id, word }) => ignored.add(id, word),
    'spelling.showFolder': async () => {
      await showFolder();
      return null;
    },
  };
}
