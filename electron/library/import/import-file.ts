import { basename, dirname, extname, join, resolve } from 'node:path';
import type { ImportedStory } from '../../../shared/import/imported-story.ts';
import type { Imported } from '../../../shared/library/import-report.ts';
import { DatelineError } from '../../../shared/result.ts';
import { withoutControlCharacters } from '../../../shared/story/control-characters.ts';
import { slugify } from '../../../shared/story/slug.ts';
import { createStory, type StoryFields } from '../../../shared/story/story.ts';
import { writeFileFlushed } from '../disk/atomic-file.ts';
import type { Library } from '../library.ts';
import { damagedPicture } from '../media/decode/picture-damage.ts';
import { pictureDamageOf } from '../media/decode/picture-damage-of.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';
import type { IndexPort } from '../ports/library-ports.ts';
import { addStory } from '../stories/add-story.ts';
import { siteOrDefault } from '../stories/create-story.ts';
import { takenSlugs } from '../stories/taken-slugs.ts';
import { uniqueSlug } from '../stories/unique-slug.ts';
import { newStoryId } from '../story-file/story-id.ts';
import { gatherPictures } from './gather-pictures.ts';
import { importKindOf } from './import-kind.ts';
import { parseImport } from './parse-import.ts';
import { readImportFile } from './read-import-file.ts';

export interface ImportedFile {
  readonly imported: Imported;
  readonly warnings: readonly string[];
}

/** Makes one new story of one file, with its pictures, whole or not at all. */
export async function importFile({ context, disk }: Library, file: string): Promise<ImportedFile> {
  const action = `import ${file}`;
  await context.hold(action);
  const kind = importKindOf(basename(file));
  if (kind === null) {
    const message =
      `Could not import ${file} because Dateline does not read ${extname(file) || 'such'} files: save ` +
      'it as .docx, .html, .md or .txt.';
    throw new DatelineError('unsupported', message);
  }
  const content = await named(file, () => readImportFile(disk, file, kind));
  const { language, authors } = await siteOrDefault(context);
  const knownAuthors = authors.map(({ name }) => name);
  const parsed = await named(file, () => parseImport({ ...content, language, knownAuthors }));
  const { story, pictures, warnings } = await gatherPictures(disk, dirname(resolve(file)), parsed);
  const encoding = content.format === 'docx' ? [] : content.warnings;
  const damaged = await damageWarnings(context.layout, pictures);
  const fields = await namedFields(context, story.fields, file);
  const added = createStory(newStoryId(), new Date().toISOString(), fields, story.body);
  const held = await context.hold(action);
  const { fileSystem } = held;
  const fill = async (folder: string): Promise<void> => {
    for (const { media, bytes } of pictures) await writeFileFlushed(fileSystem, join(folder, media), bytes);
  };
  await addStory(held, added, pictures.length > 0 ? fill : undefined);
  const { id, slug, headline } = added;
  const said = [...encoding, ...languageWarnings(parsed, language), ...warnings, ...damaged];
  return { imported: { id, slug, headline }, warnings: said };
}

/** Told where the words are in another language than the one that the desk writes in. */
function languageWarnings({ languageUnsaid, fields }: ImportedStory, likely: string): readonly string[] {
  if (!languageUnsaid || fields.language === likely) return [];
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(fields.language) ?? fields.language;
  return [`The file does not say its language, and its words read as ${name}, which the story has now.`];
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

/** A story has a headline to be found by, the file's name at worst, and a slug that no other has. */
async function namedFields(context: IndexPort, fields: StoryFields, file: string): Promise<StoryFields> {
  const headline = fields.headline || withoutControlCharacters(basename(file, extname(file))).trim();
  const slug = fields.slug || slugify(headline);
  return { ...fields, headline, slug: uniqueSlug(slug, await takenSlugs(context, slug)) };
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
