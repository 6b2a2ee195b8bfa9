import { z } from 'zod';
import { BIN_NAME, type BinnedStory, type Unbinned } from '../library/binned-story.ts';
import { request } from './bridge-request.ts';

const binName = z.string().regex(BIN_NAME);

export const binRequests = {
  'bin.list': request().answers<readonly BinnedStory[]>(),
  'bin.restore': request(z.strictObject({ name: binName })).answers<Unbinned>(),
  /** Deletes for ever exactly what is named. */
  'bin.remove': request(z.strictObject({ names: z.array(binName).min(1).max(100_000) })).answers<null>(),
};
