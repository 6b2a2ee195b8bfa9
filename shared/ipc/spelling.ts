import { z } from 'zod';
import type { SpellingState, WordCheck } from '../spelling/spelling.ts';
import { request } from './bridge-request.ts';
import { byStory, storyId } from './story-arguments.ts';

const word = z.string().min(1).max(100);
const language = z.string().min(2).max(60);

export const spellingRequests = {
  'spelling.check': request(
    z.strictObject({
      language,
      words: z.array(word).max(2000),
      /** Names of the story and words ignored in it: right in any case. */
      known: z.array(word).max(5000),
    }),
  ).answers<WordCheck>(),
  'spelling.suggest': request(z.strictObject({ language, word })).answers<readonly string[]>(),
  'spelling.state': request().answers<SpellingState>(),
  'spelling.setWords': request(z.strictObject({ words: z.array(word).max(50_000) })).answers<
    readonly string[]
  >(),
  'spelling.learn': request(z.strictObject({ word })).answers<readonly string[]>(),
  'spelling.ignored': request(byStory).answers<readonly string[]>(),
  'spelling.ignore': request(z.strictObject({ id: storyId, word })).answers<readonly string[]>(),
  'spelling.showFolder': request().answers<null>(),
};
