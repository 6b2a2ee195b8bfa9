import { z } from 'zod';
import { type History, VERSION_ID, type Version } from '../history/version.ts';
import type { RestoredStory } from '../library/open-story.ts';
import type { Story } from '../story/story.ts';
import { request } from './bridge-request.ts';
import { byStory, storyId } from './story-arguments.ts';

const version = z.string().regex(VERSION_ID);
const byVersion = z.strictObject({ id: storyId, version });
const versionName = z.string().max(200);

export const historyRequests = {
  'history.list': request(byStory).answers<History>(),
  'history.read': request(byVersion).answers<Story>(),
  /** Null takes the name away. */
  'history.name': request(
    z.strictObject({ id: storyId, version, name: versionName.nullable() }),
  ).answers<Version>(),
  /** Keeps the story as it is on the disk now, under a name. */
  'history.keep': request(z.strictObject({ id: storyId, name: versionName })).answers<Version>(),
  /** Keeps the story as it is on the disk now, before a part of a version is put into it. */
  'history.before': request(byStory).answers<Version>(),
  /** Keeps the present as a version first. */
  'history.restore': request(byVersion).answers<RestoredStory>(),
};
