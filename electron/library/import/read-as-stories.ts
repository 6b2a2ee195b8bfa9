import { dirname, resolve } from 'node:path';
import type { DecodedText } from '../../../shared/import/decode-text.ts';
import type { ImportedStory } from '../../../shared/import/imported-story.ts';
import { otherKindNotices } from '../../../shared/import/other-kind-notices.ts';
import type { WireIdentity } from '../../../shared/import/wire/wire-facts.ts';
import { withWire } from '../../../shared/import/wire/wire-keys.ts';
import type { ChosenReading, ImportedFile } from '../../../shared/library/import-report.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Library } from '../library.ts';
import { damagedPicture } from '../media/decode/picture-damage.ts';
import { pictureDamageOf } from '../media/decode/picture-damage-of.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import { siteOrDefault } from '../stories/create-story.ts';
import { librarySuggestions } from '../tags/library-suggestions.ts';
import { type GatheredStory, gatherPictures } from './gather-pictures.ts';
import { parseImport } from './parse-import.ts';
import { type ImportContent, readImportFile } from './read-import-file.ts';

/** What a file holds, read but not in the library yet. */
export interface ReadFile extends Pick<GatheredStory, 'story' | 'pictures'> {
  /** What names it on the wire where it came from one. */
  readonly wire: WireIdentity | null;
  readonly said: Pick<ImportedFile, 'language' | 'encoding' | 'notices'>;
}

export const AS_IT_SAYS: ChosenReading = { language: null, encoding: null };

/**
 * Reads a file as stories with their pictures, one after the other, as a person has chosen. Throws a sentence that
 * names the file.
 */
export async function* readAsStories(
  library: Library,
  file: string,
  chosen: ChosenReading,
): AsyncGenerator<ReadFile> {
  const { context, disk } = library;
  const content = await named(file, () => readImportFile(disk, file, chosen.encoding));
  const site = await siteOrDefault(context);
  const { language, timeZone } = site;
  const knownAuthors = site.authors.map(({ name }) => name);
  const job = { ...content, language, timeZone, knownAuthors, chosenLanguage: chosen.language };
  for (const parsed of await named(file, () => parseImport(job))) {
    yield withPictures(library, file, parsed, { chosen, usual: language, content });
  }
}

async function withPictures(
  { context, disk }: Library,
  file: string,
  parsed: ImportedStory,
  {
    chosen,
    usual,
    content: { decoded },
  }: { readonly chosen: ChosenReading; readonly usual: string; readonly content: ImportContent },
): Promise<ReadFile> {
  const gathered = await gatherPictures(disk, dirname(resolve(file)), parsed);
  const { story, pictures, warnings, listed } = gathered;
  const damaged = await damageWarnings(context.layout, pictures);
  const all = new Map(listed.map((one) => [one.warning, one.all]));
  const { tags } = await librarySuggestions(context);
  const kinds = otherKindNotices(story.fields.tags, tags);
  const sentences = [...(decoded?.warnings ?? []), ...warnings, ...damaged, ...kinds];
  const wire = parsed.wire ?? null;
  return {
    story: wire
      ? { ...story, fields: { ...story.fields, extra: withWire(story.fields.extra, wire) } }
      : story,
    pictures,
    wire,
    said: {
      language: {
        tag: story.fields.language,
        isFound: parsed.languageUnsaid === true && chosen.language === null,
        isUsual: story.fields.language === usual,
        others: parsed.otherLanguages ?? [],
      },
      encoding: decoded && encodingOf(decoded),
      notices: sentences.map((sentence) => ({ sentence, all: all.get(sentence) ?? [] })),
    },
  };
}

function encodingOf({ encoding, isGuess, others }: Omit<DecodedText, 'text'>): ImportedFile['encoding'] {
  return { label: encoding, isFound: isGuess, others };
}

/** One sentence for each picture that is damaged and taken along all the same. */
async function damageWarnings(
  layout: LibraryLayout,
  pictures: readonly { readonly media: string; readonly bytes: Uint8Array }[],
): Promise<readonly string[]> {
  const warnings: string[] = [];
  for (const { media, bytes } of pictures) {
    const damage = await pictureDamageOf(layout, bytes);
    if (damage !== null) warnings.push(damagedPicture(media, damage));
  }
  return warnings;
}

/** Readers of formats do not know what the file is called. */
async function named<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof DatelineError) || cause.message.includes(file)) throw cause;
    throw new DatelineError(cause.code, `${file}: ${cause.message}`, { cause });
  }
}
