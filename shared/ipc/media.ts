import { z } from 'zod';
import type { AddedMedia } from '../library/added-media.ts';
import { MEDIA_NAME } from '../story/media-name.ts';
import { request } from './bridge-request.ts';
import { byStory, storyId } from './story-arguments.ts';

export const mediaRequests = {
  /** Shows the system's file dialog for pictures. */
  'media.choose': request(byStory).answers<readonly AddedMedia[]>(),
  'media.add': request(
    z.strictObject({
      id: storyId,
      name: z.string().max(255),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 60_000_000, 'is over 60 MB'),
    }),
  ).answers<AddedMedia>(),
  /**
   * Copies pictures of another story into one, as when a piece of the other is pasted there. Answered
   * with the names that they have now, by those in the other story; what the other has no more is left out.
   */
  'media.bring': request(
    z.strictObject({
      id: storyId,
      from: storyId,
      media: z.array(z.string().regex(MEDIA_NAME)).max(1000),
    }),
  ).answers<Readonly<Record<string, string>>>(),
};
