import { z } from 'zod';
import { preferencesSchema } from '../../shared/preferences.ts';
import { STORY_ID } from '../../shared/story/story.ts';

const coordinate = z.int().min(-100_000).max(100_000);
const size = z.int().min(1).max(100_000);

const windowStateSchema = z.strictObject({
  x: coordinate,
  y: coordinate,
  width: size,
  height: size,
  maximised: z.boolean(),
});

/**
 * Where the window was, in device-independent pixels; the bounds are those it goes back to when it is not
 * maximised.
 */
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>;

const backupsSchema = z.strictObject({
  /** Absolute paths of folders. */
  library: z.string().min(1),
  folder: z.string().min(1),
  /** Tells the backups in there from those on another disk. */
  store: z.uuid().exactOptional(),
  /** Instants in milliseconds: when the folder was chosen, and of the newest whole backup in it. */
  since: z.number(),
  lastGood: z.number().exactOptional(),
  warnAfterDays: z.int().min(1).max(365),
});

/** What the settings file may hold. Absent means: never chosen. */
export const settingsFileSchema = z.strictObject({
  preferences: preferencesSchema.partial().exactOptional(),
  window: windowStateSchema.exactOptional(),
  /** Absolute paths of folders. */
  lastLibrary: z.string().min(1).exactOptional(),
  /** The story that was open in it last. */
  lastStory: z.string().regex(STORY_ID).exactOptional(),
  lastExportFolder: z.string().min(1).exactOptional(),
  /** Where updates were asked for last. */
  updateAddress: z.string().min(1).max(2000).exactOptional(),
  /** Where the backups of each library go. */
  backups: z.array(backupsSchema).exactOptional(),
});

export type SettingsFile = Readonly<z.infer<typeof settingsFileSchema>>;
