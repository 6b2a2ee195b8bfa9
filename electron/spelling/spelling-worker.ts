import { parentPort, workerData } from 'node:worker_threads';
import { createDictionaryRegistry, type DictionaryRegistry } from './dictionary-registry.ts';
import { checkWords, suggestFor } from './speller.ts';
import type {
  DictionaryPlaces,
  SpellingAnswer,
  SpellingJobName,
  SpellingJobs,
  SpellingQuestion,
} from './spelling-job.ts';

/** The entry of the thread that holds the dictionaries: it answers one question after another. */
const registry = createDictionaryRegistry(workerData as DictionaryPlaces);

parentPort?.on('message', (question: SpellingQuestion) => {
  const value = ANSWERS[question.name](question.job as never, registry);
  parentPort?.postMessage({ id: question.id, value } satisfies SpellingAnswer);
});

const ANSWERS: {
  readonly [N in SpellingJobName]: (
    job: SpellingJobs[N]['job'],
    registry: DictionaryRegistry,
  ) => SpellingJobs[N]['answer'];
} = {
  check: ({ language, words, known }, from) => checkWords(from, language, words, known),
  suggest: ({ language, word }, from) => suggestFor(from, language, word),
  languages: (_job, from) => from.languages(),
};
