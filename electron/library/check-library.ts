import { join } from 'node:path';
import { BIN_NAME } from '../../shared/library/binned-story.ts';
import { isTemplateId } from '../../shared/library/template.ts';
import { DatelineError } from '../../shared/result.ts';
import { figuresOf } from '../../shared/story/figures.ts';
import { isMediaName } from '../../shared/story/media-name.ts';
import { STORY_ID, type Story } from '../../shared/story/story.ts';
import { nameFindings } from './check-names.ts';
import { isMissing, onDisk, whyUnread } from './disk/disk-error.ts';
import { isTempName } from './disk/temp-name.ts';
import { historyFindings } from './history/check-history.ts';
import type { Library } from './library.ts';
import type { LibraryContext } from './library-context.ts';
import { assertLibraryIsThere } from './library-is-there.ts';
import type { LibraryLayout } from './library-layout.ts';
import { inspectPicture } from './media/inspect-picture.ts';
import { readPictureFile } from './media/read-picture-file.ts';
import { pathWithin } from './path-within.ts';
import { savedSearches } from './saved-searches.ts';
import { readSite } from './site-file.ts';
import { readSnippets } from './snippets/snippet-file.ts';
import { readAnyStoryFile, readStoryFile } from './story-file.ts';
import { readTagsFile } from './tags/tags-file.ts';
import { readTopicsFile } from './tags/topics-file.ts';

/** Something a person should know; `damaged` is what cannot be read or shown, `warning` what can wait. */
export interface Finding {
  readonly level: 'damaged' | 'warning';
  /** The story, or null for the library's own files. */
  readonly id: string | null;
  /** Relative to the library's folder. */
  readonly file: string;
  readonly message: string;
  /** A write that a program which ended too early never finished: nobody's text. */
  readonly kind?: 'unfinished';
}

export interface LibraryCheck {
  /** Stories that could be read. */
  readonly stories: number;
  readonly findings: readonly Finding[];
}

/**
 * Reads every file of a library from the disk, whatever the index believes, and changes nothing. What the disk refuses is among what is found;
 * rejects where the library is not there at all.
 */
export async function checkLibrary({ context }: Library): Promise<LibraryCheck> {
  return onDisk('check the library', context.layout.folder, async () => {
    const check = await lookThrough(context);
    // Of a disk that went meanwhile nothing would be found to be wrong.
    await assertLibraryIsThere(context);
    return check;
  });
}

async function lookThrough(context: LibraryContext): Promise<LibraryCheck> {
  const findings: Finding[] = [...(await siteFindings(context)), ...(await ownFileFindings(context))];
  const slugs = new Map<string, string>();
  let stories = 0;
  await context.index.refresh();
  const listing = await context.index.listing();
  for (const { id, reason } of listing.damaged) {
    findings.push({ level: 'damaged', id, file: `stories/${id}`, message: reason });
  }
  for (const id of listing.stories.map((story) => story.id).sort()) {
    const story = await readOrFinding(context, id, findings);
    if (!story) continue;
    stories++;
    findings.push(...(await mediaFindings(context, story)), ...(await historyFindings(context, id)));
    const sameSlug = slugs.get(story.slug);
    if (story.slug !== '' && sameSlug !== undefined) {
      const message = `has the same slug (${story.slug}) as ${sameSlug}`;
      findings.push({ level: 'warning', id, file: `stories/${id}/story.json`, message });
    } else slugs.set(story.slug, id);
  }
  findings.push(
    ...(await templateFindings(context)),
    ...(await binFindings(context)),
    ...(await strayTemps(context)),
    ...(await nameFindings(context)),
  );
  return { stories, findings: onlyOnce(findings) };
}

/** A folder that cannot be read is come upon more than once. */
function onlyOnce(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ file, message }: Finding) => `${file} ${message}`;
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()];
}

async function readOrFinding(
  context: LibraryContext,
  id: string,
  findings: Finding[],
): Promise<Story | null> {
  const file = `stories/${id}/story.json`;
  try {
    const { story, unmerged } = await readStoryFile(context.fileSystem, context.layout.storyFile(id));
    const message = 'holds two versions that Git could not merge: open the story and choose';
    if (unmerged) findings.push({ level: 'warning', id, file, message });
    return story;
  } catch (cause) {
    findings.push({ level: 'damaged', id, file, message: whyUnread(cause, 'cannot be read') });
    return null;
  }
}

async function siteFindings(context: LibraryContext): Promise<readonly Finding[]> {
  try {
    const site = await readSite(context);
    const pictures = site.authors.flatMap(({ picture }) => picture ?? []);
    const found = await Promise.all(
      pictures.map((name) => pictureFinding(context, null, join(context.layout.siteMedia, name), name)),
    );
    return found.flatMap((finding) => finding ?? []);
  } catch (cause) {
    return [{ level: 'damaged', id: null, file: 'site.json', message: whyUnread(cause, 'cannot be read') }];
  }
}

/** Files of a library that it may do without, by what reads them. */
const OWN_FILES: Readonly<Record<string, (context: LibraryContext) => Promise<unknown>>> = {
  'tags.json': readTagsFile,
  'topics.json': readTopicsFile,
  'snippets.json': readSnippets,
  'searches.json': async (context) => {
    const { problem } = await savedSearches(context).list();
    if (problem !== null) throw new DatelineError('damaged', problem);
  },
};

async function ownFileFindings(context: LibraryContext): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [file, read] of Object.entries(OWN_FILES)) {
    try {
      await read(context);
    } catch (cause) {
      findings.push({ level: 'damaged', id: null, file, message: whyUnread(cause, 'cannot be read') });
    }
  }
  return findings;
}

async function mediaFindings(context: LibraryContext, story: Story): Promise<readonly Finding[]> {
  const used = figuresOf(story.body).map((figure) => figure.media);
  const names = new Set(story.image === null ? used : [...used, story.image]);
  const findings: Finding[] = [];
  for (const name of await childrenOf(context, context.layout.mediaFolder(story.id), findings)) {
    if (isMediaName(name)) names.add(name);
  }
  for (const name of names) {
    const finding = await pictureFinding(
      context,
      story.id,
      join(context.layout.mediaFolder(story.id), name),
      name,
    );
    if (finding) findings.push(finding);
  }
  return findings;
}

async function pictureFinding(
  context: LibraryContext,
  id: string | null,
  path: string,
  name: string,
): Promise<Finding | null> {
  const { fileSystem } = context;
  const file = pathWithin(context.layout, path);
  try {
    if ((await fileSystem.realpath(path)) !== path) {
      return { level: 'damaged', id, file, message: 'is reached through a link, and Dateline follows none' };
    }
    inspectPicture(name, await readPictureFile(path, fileSystem));
    return null;
  } catch (cause) {
    const message = isMissing(cause) ? 'is missing' : whyUnread(cause, 'cannot be read');
    return { level: 'damaged', id, file, message };
  }
}

async function templateFindings(context: LibraryContext): Promise<readonly Finding[]> {
  const { fileSystem, layout } = context;
  const findings: Finding[] = [];
  for (const id of await childrenOf(context, layout.templates, findings)) {
    if (!isTemplateId(id) || !STORY_ID.test(id)) continue;
    try {
      const { story } = await readStoryFile(fileSystem, layout.storyFile(id));
      findings.push(...(await mediaFindings(context, story)), ...(await historyFindings(context, id)));
    } catch (cause) {
      findings.push({
        level: 'damaged',
        id,
        file: `templates/${id}/story.json`,
        message: whyUnread(cause, 'cannot be read'),
      });
    }
  }
  return findings;
}

/** What is damaged in the bin can wait: it is read again when it is restored. */
async function binFindings(context: LibraryContext): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const id of await childrenOf(context, context.layout.bin, findings)) {
    if (!BIN_NAME.test(id)) continue;
    const folder = context.layout.binFolder(id);
    try {
      const { story } = await readAnyStoryFile(context.fileSystem, join(folder, 'story.json'));
      const there = { ...context, layout: layoutAt(context.layout, folder) };
      const found = [...(await mediaFindings(there, story)), ...(await historyFindings(there, story.id))];
      findings.push(...found.map((finding): Finding => ({ ...finding, level: 'warning', id })));
    } catch (cause) {
      findings.push({
        level: 'warning',
        id,
        file: `bin/${id}/story.json`,
        message: whyUnread(cause, 'cannot be read'),
      });
    }
  }
  return findings;
}

/** Where the parts of a story lie that is in a folder of its own. */
function layoutAt(layout: LibraryLayout, folder: string): LibraryLayout {
  return {
    ...layout,
    mediaFolder: () => join(folder, 'media'),
    historyFolder: () => join(folder, 'history'),
    historyBodies: () => join(folder, 'history', 'bodies'),
  };
}

/** What a killed program left; Dateline removes it when the story is opened next. */
async function strayTemps(context: LibraryContext): Promise<readonly Finding[]> {
  const { folder, stories, bin, ownFolder } = context.layout;
  const findings: Finding[] = [];
  const ids = (await childrenOf(context, stories, findings)).filter((name) => STORY_ID.test(name));
  const found: string[] = [];
  for (const place of [folder, stories, bin, ownFolder])
    found.push(...(await tempsIn(context, place, findings)));
  for (const id of ids) {
    const places = ['', 'media', 'history', 'history/bodies'].map((part) => join(stories, id, part));
    // A save is answered before its version is kept: what this program is writing just now is not left over.
    await context.history.inTurn(id, async () => {
      for (const place of places) found.push(...(await tempsIn(context, place, findings)));
    });
  }
  for (const path of found) {
    const message = 'was left unfinished by a program that ended too early';
    findings.push({
      level: 'warning',
      id: null,
      file: pathWithin(context.layout, path),
      message,
      kind: 'unfinished',
    });
  }
  return findings;
}

async function tempsIn(
  context: LibraryContext,
  place: string,
  unread: Finding[],
): Promise<readonly string[]> {
  return (await childrenOf(context, place, unread)).filter(isTempName).map((name) => join(place, name));
}

/** The names in a folder; one that the disk does not let be read is added to `unread`. */
async function childrenOf(
  context: LibraryContext,
  folder: string,
  unread: Finding[],
): Promise<readonly string[]> {
  try {
    return await context.fileSystem.readdir(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    unread.push({
      level: 'damaged',
      id: null,
      file: pathWithin(context.layout, folder),
      message: whyUnread(cause, 'cannot be read'),
    });
    return [];
  }
}
