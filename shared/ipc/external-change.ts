import { z } from 'zod';
import type { TheirSide } from '../library/external-change.ts';
import type { OpenStory, ResolvedConflict } from '../library/open-story.ts';
import { request } from './bridge-request.ts';
import { byStory, storyId, storyTextSchema } from './story-arguments.ts';

const byText = z.strictObject({ id: storyId, text: storyTextSchema });
const conflictKey = z.string().regex(/^[a-z0-9]{1,40}$/);

export const externalChangeRequests = {
  /** Another program's text in place of the open story's, which has not been touched in the window. */
  'external.reload': request(byStory).answers<OpenStory>(),
  'external.theirSide': request(z.strictObject({ id: storyId, key: conflictKey })).answers<TheirSide>(),
  /** What the person chose between the text in the window and another one. */
  'external.resolve': request(
    z.strictObject({
      id: storyId,
      key: conflictKey,
      seen: z.string().max(100),
      mine: storyTextSchema,
      result: storyTextSchema,
      keepBoth: z.boolean(),
    }),
  ).answers<ResolvedConflict>(),
  /**
   * For a story whose folder was taken away: writes it where it was, or lets go of it and puts its text
   * into the bin.
   */
  'external.writeBack': request(byText).answers<OpenStory>(),
  'external.binMissingStory': request(byText).answers<null>(),
  /** Keeps the text on this computer, to be compared when the story is opened again. */
  'external.keepForRecovery': request(byText).answers<null>(),
};
