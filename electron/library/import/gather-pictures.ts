import type { ImportedPicture, ImportedStory, ListedWarning } from '../../../shared/import/imported-story.ts';
import type { ShownPart } from '../../../shared/import/shown-part.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { fillFigureWords } from '../../../shared/story/figure-words.ts';
import { mapFigures } from '../../../shared/story/figures.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { fileWords } from '../media/file-words.ts';
import { type InspectedPicture, inspectPicture } from '../media/inspect-picture.ts';
import { freeMediaName } from '../media/media-names.ts';
import { renderPicture } from '../media/render/render-picture.ts';
import { type FetchedPicture, fetchPicture } from './fetch-picture.ts';
import { withoutPicture } from './without-picture.ts';

interface KeptPicture extends InspectedPicture {
  readonly media: string;
  readonly bytes: Uint8Array;
}

export interface GatheredStory {
  readonly story: Pick<ImportedStory, 'fields' | 'body'>;
  readonly pictures: readonly KeptPicture[];
  /** What the file has and the story has not; one sentence for each picture that could not be had. */
  readonly warnings: readonly string[];
  readonly listed: readonly ListedWarning[];
}

/**
 * The imported story with its pictures: those that can be had, measured and under the names that their
 * bytes ask for; the others as words.
 */
export async function gatherPictures(
  fileSystem: FileSystem,
  folder: string,
  imported: ImportedStory,
): Promise<GatheredStory> {
  const kept = new Map<string, KeptPicture>();
  const lost = new Map<string, string>();
  const missing: MissingPicture[] = [];
  const names = new Set<string>();
  for (const given of imported.pictures) {
    const { media, source } = given;
    const picture = await inspected(fileSystem, folder, given);
    if ('reason' in picture) {
      lost.set(media, source);
      missing.push({ name: shown(source, media), reason: picture.reason });
    } else {
      const name = names.has(picture.media)
        ? freeMediaName(picture.media, picture.type, names)
        : picture.media;
      names.add(name);
      kept.set(media, { ...picture, media: name });
    }
  }
  const { fields, body } = imported;
  const image = fields.image === null ? null : (kept.get(fields.image)?.media ?? null);
  const story = { fields: { ...fields, image }, body: canonicalBody(withPictures(body, kept, lost)) };
  const lacking = told(missing);
  return {
    story,
    pictures: [...kept.values()],
    warnings: [...imported.warnings, ...lacking.map(({ warning }) => warning)],
    listed: [...(imported.listed ?? []), ...lacking],
  };
}

interface MissingPicture {
  readonly name: string;
  /** The end of a sentence. */
  readonly reason: string;
}

/** Pictures that are named in a warning; of more than these their number. */
const NAMED = 5;

/** One sentence, however many pictures a page has. */
function told(missing: readonly MissingPicture[]): readonly ListedWarning[] {
  const all = missing.map(({ name, reason }) => `${name} ${reason}`);
  if (all.length === 0) return [];
  if (all.length === 1)
    return [{ warning: `The picture ${all[0]}: its words are kept in its place.`, all: [] }];
  const what = `${all.length} pictures could not be had, and their words are kept in their places`;
  if (all.length <= NAMED) return [{ warning: `${what}: ${all.join('; ')}.`, all: [] }];
  const more = `, and ${all.length - NAMED} more`;
  return [{ warning: `${what}: ${all.slice(0, NAMED).join('; ')}${more}.`, all }];
}

async function inspected(
  fileSystem: FileSystem,
  folder: string,
  { media, source, beside = [], shown: part = null }: ImportedPicture,
): Promise<KeptPicture | { readonly reason: string }> {
  const fetched = await fetchFirst(fileSystem, folder, [...beside, source]);
  if ('reason' in fetched) return fetched;
  try {
    const whole = inspectPicture(media, fetched.bytes);
    const named = namedByType(media, whole.type);
    if (!part) return { ...whole, media: named, bytes: fetched.bytes };
    const bytes = await cutPicture(fetched.bytes, whole, part);
    // Better no picture than one that shows what somebody has cut away.
    if (bytes === null) return { reason: 'could not be cropped or turned as it is in its file' };
    return { ...inspectPicture(media, bytes), media: named, bytes };
  } catch (cause) {
    if (cause instanceof DatelineError) return { reason: REASONS.get(cause.code) ?? 'cannot be used' };
    throw cause;
  }
}

/** The first of some sources that is there; the last one's reason where none is. */
async function fetchFirst(
  fileSystem: FileSystem,
  folder: string,
  sources: readonly string[],
): Promise<FetchedPicture> {
  let fetched: FetchedPicture = { reason: 'is not there' };
  for (const source of sources) {
    fetched = await fetchPicture(fileSystem, folder, source);
    if ('bytes' in fetched) return fetched;
  }
  return fetched;
}

/** Hardly to be told from the original; the export makes it smaller. */
const QUALITY = 92;

async function cutPicture(
  bytes: Uint8Array,
  { type, width, height }: InspectedPicture,
  shown: ShownPart,
): Promise<Uint8Array | null> {
  return renderPicture({
    bytes,
    type,
    longSide: Math.max(width, height),
    quality: QUALITY,
    turn: true,
    shown,
  });
}

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'too-large': 'is too large',
    unsupported: 'is of a kind that a page does not show',
    'unreadable-input': 'is damaged',
  }),
);

/** `photo.jpeg` may stay as it is; a PNG that is called `photo.jpg` may not. */
function namedByType(media: string, type: InspectedPicture['type']): string {
  const dot = media.lastIndexOf('.');
  const extension = media.slice(dot + 1);
  return extension === type || (extension === 'jpeg' && type === 'jpg')
    ? media
    : `${media.slice(0, dot)}.${type}`;
}

function withPictures(
  body: readonly Block[],
  kept: ReadonlyMap<string, KeptPicture>,
  lost: ReadonlyMap<string, string>,
): readonly Block[] {
  return mapFigures(body, (figure) => {
    const picture = kept.get(figure.media);
    if (!picture) return withoutPicture(figure, lost.get(figure.media) ?? '');
    const { media, width, height, type, bytes } = picture;
    return fillFigureWords({ ...figure, media, width, height }, fileWords(type, bytes));
  });
}

function shown(source: string, media: string): string {
  return /^data:/i.test(source) ? media : source.slice(0, 200);
}
