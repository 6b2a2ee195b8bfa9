import type { LibraryNames } from '../spelling/library-names.ts';
import type { SpellingDependencies } from '../spelling/spelling-services.ts';
import type { HandlersOf } from './handlers.ts';

/** `names` are those of the open library: right in every story of it. */
export function spellingHandlers(
  services: SpellingDependencies,
  names: LibraryNames,
): HandlersOf<'spelling'> {
  const { thread, personal, ignored, folder, showFolder } = services;
  return {
    'spelling.check': async ({ language, words, known }) =>
      await thread.ask('check', {
        language,
        words,
        known: [...known, ...(await personal.read()), ...(await names.words())],
      }),
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
