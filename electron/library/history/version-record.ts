import { z } from 'zod';
import { VERSION_ID, VERSION_REASONS, type Version } from '../../../shared/history/version.ts';
import { plainProblem } from '../../../shared/plain-problem.ts';
import { DatelineError } from '../../../shared/result.ts';
import { STATUSES } from '../../../shared/story/status.ts';
import { FIELD_NAMES, type Story, type StoryFields } from '../../../shared/story/story.ts';
import type { StoryHead, VersionRecord } from '../ports/recorder.ts';

const FORMAT = 'dateline-version';
/** 1 had no `who`. */
const FORMAT_VERSION = 2;

/** SHA-256 of a body's text, in hexadecimal digits. */
export const BODY_HASH = /^[0-9a-f]{64}$/;
const recordSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.union([z.literal(1), z.literal(FORMAT_VERSION)]),
  id: z.string().regex(VERSION_ID),
  when: z.iso.datetime(),
  why: z.enum(VERSION_REASONS),
  who: z.string().max(200).default(''),
  name: z.string().min(1).max(200).nullable(),
  words: z.int().min(0),
  change: z
    .strictObject({
      against: z.string().regex(VERSION_ID),
      added: z.int().min(0),
      removed: z.int().min(0),
      fields: z.array(z.enum(FIELD_NAMES as unknown as readonly [keyof StoryFields])),
    })
    .nullable(),
  body: z.string().regex(BODY_HASH),
  story: z.looseObject({ id: z.string(), status: z.enum(STATUSES) }),
});

/** The text of a version's file. */
export function printRecord({ status: _, ...record }: VersionRecord): string {
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, ...record }, null, 2)}\n`;
}

/** Reads the text of a version's file. Throws DatelineError whose message is the end of a sentence. */
export function parseRecord(text: string, storyId: string): VersionRecord {
  const value = parseJson(text);
  if (typeof value?.version === 'number' && value.version > FORMAT_VERSION) {
    throw new DatelineError('unsupported', `a newer Dateline wrote it (format ${value.version})`);
  }
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) {
    throw new DatelineError('damaged', `it is not a whole version: ${plainProblem(parsed.error, value)}`);
  }
  const { format: _, version: __, ...record } = parsed.data;
  if (record.story.id !== storyId) {
    throw new DatelineError('damaged', `it belongs to the story ${record.story.id}`);
  }
  return { ...record, status: record.story.status } as VersionRecord;
}

function parseJson(text: string): { readonly version?: unknown } | null {
  try {
    return JSON.parse(text) as { readonly version?: unknown } | null;
  } catch (cause) {
    throw new DatelineError('damaged', 'it is not whole', { cause });
  }
}

/** What a timeline shows of a version. */
export function versionOf({ body: _, story: __, ...version }: VersionRecord): Version {
  return version;
}

/** Everything of a story but its body. */
export function headOf({ body: _, ...head }: Story): StoryHead {
  return { ...head };
}
