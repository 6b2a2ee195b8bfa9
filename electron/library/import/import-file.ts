import { basename, extname, join } from 'node:path';
import { guessWarnings } from '../../../shared/import/decode-text.ts';
import type { Imported, ImportedFile } from '../../../shared/library/import-report.ts';
import { withoutControlCharacters } from '../../../shared/story/control-characters.ts';
import { slugify } from '../../../shared/story/slug.ts';
import { createStory, type StoryFields } from '../../../shared/story/story.ts';
import { writeFileFlushed } from '../disk/atomic-file.ts';
import type { Library } from '../library.ts';
import type { IndexPort } from '../ports/library-ports.ts';
import { addStory } from '../stories/add-story.ts';
import { takenSlugs } from '../stories/taken-slugs.ts';
import { uniqueSlug } from '../stories/unique-slug.ts';
import { newStoryId } from '../story-file/story-id.ts';
import { type KnownItem, knownItem } from './known-item.ts';
import { AS_IT_SAYS, type ReadFile, readAsStories } from './read-as-stories.ts';

/** A story that has come into the library, and what is said of its file. */
export interface NewStory {
  readonly imported: Imported;
  readonly said: ReadFile['said'];
  /** The same as sentences, for whoever cannot choose. */
  readonly warnings: readonly string[];
}

/**
 * Makes a new story of each that is in a file, with its pictures, whole or not at all; of an item whose story is here
 * already none. Throws a sentence at the first that cannot come in.
 */
export async function* importFile(library: Library, file: string): AsyncGenerator<NewStory | KnownItem> {
  const action = `import ${file}`;
  await library.context.hold(action);
  for await (const read of readAsStories(library, file, AS_IT_SAYS)) {
    const known = await knownItem(library, file, read);
    yield known ?? (await addRead(library, file, read));
  }
}

async function addRead({ context }: Library, file: string, read: ReadFile): Promise<NewStory> {
  const { story, pictures, said } = read;
  const fields = await namedFields(context, story.fields, file);
  const added = createStory(newStoryId(), new Date().toISOString(), fields, story.body);
  const held = await context.hold(`import ${file}`);
  const { fileSystem } = held;
  const fill = async (folder: string): Promise<void> => {
    for (const { media, bytes } of pictures) await writeFileFlushed(fileSystem, join(folder, media), bytes);
  };
  await addStory(held, added, pictures.length > 0 ? fill : undefined);
  const { id, slug, headline } = added;
  return { imported: { id, slug, headline }, said, warnings: sentencesOf(said) };
}

function sentencesOf({ language, encoding, notices }: ReadFile['said']): readonly string[] {
  const guessed = encoding ? guessWarnings({ encoding: encoding.label, isGuess: encoding.isFound }) : [];
  return [...guessed, ...languageWarnings(language), ...notices.map(({ sentence }) => sentence)];
}

/** Told where the words are in another language than the one that the desk writes in. */
function languageWarnings({ tag, isFound, isUsual }: ImportedFile['language']): readonly string[] {
  if (!isFound || isUsual) return [];
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  return [`The file does not say its language, and its words read as ${name}, which the story has now.`];
}

/**
 * A story has a headline to be found by, the file's name at worst, and a slug that no other has; `own` is the one
 * that it has already.
 */
export async function namedFields(
  context: IndexPort,
  fields: StoryFields,
  file: string,
  own?: string,
): Promise<StoryFields> {
  const headline = fields.headline || withoutControlCharacters(basename(file, extname(file))).trim();
  const slug = fields.slug || slugify(headline);
  const taken = new Set(await takenSlugs(context, slug));
  if (own !== undefined) taken.delete(own);
  return { ...fields, headline, slug: uniqueSlug(slug, taken) };
}
