import { join } from 'node:path';
import { isTemplateId } from '../../../shared/library/template.ts';
import { DatelineError } from '../../../shared/result.ts';
import { STORY_ID, type Story } from '../../../shared/story/story.ts';
import { keepWholePictures } from '../cache/whole-pictures.ts';
import { inParallel } from '../concurrency/in-parallel.ts';
import { onDisk, unreadableReason } from '../disk/disk-error.ts';
import { isTempName } from '../disk/temp-name.ts';
import { assertLibraryIsThere } from '../files/library-is-there.ts';
import { pathWithin } from '../files/path-within.ts';
import type { Library } from '../library.ts';
import type { HistoryPort, IndexPort, LibraryPlace } from '../ports/library-ports.ts';
import { readSearches } from '../searches/saved-searches.ts';
import { readSite } from '../site/site-file.ts';
import { readSnippets } from '../snippets/snippet-file.ts';
import { dateProblems } from '../story-file/date-problems.ts';
import { readStoryFile } from '../story-file/story-file.ts';
import { readTagsFile } from '../tags/tags-file.ts';
import { readTopicsFile } from '../tags/topics-file.ts';
import { binFindings } from './bin-findings.ts';
import { historyFindings } from './check-history.ts';
import { nameFindings } from './check-names.ts';
import { childrenOf } from './children-of.ts';
import type { Finding } from './finding.ts';
import { type LinkedStory, type Links, linkProblems } from './link-problems.ts';
import { mediaFindings, pictureFindings } from './picture-findings.ts';

export interface LibraryCheck {
  /** Stories that could be read. */
  readonly stories: number;
  readonly findings: readonly Finding[];
  /** What the stories should point to whose links are among the findings, by their ids. */
  readonly links: ReadonlyMap<string, Links>;
}

/** Each has some pictures open. */
const STORIES_AT_A_TIME = 4;

/**
 * Reads every file of a library from the disk, whatever the index believes, and changes nothing. What the
 * disk refuses is among what is found; rejects where the library is not there at all.
 */
export async function checkLibrary({ context }: Library): Promise<LibraryCheck> {
  return onDisk('check the library', context.layout.folder, async () => {
    const check = await lookThrough(context);
    await keepWholePictures(context.layout);
    // Of a disk that went meanwhile nothing would be found to be wrong.
    await assertLibraryIsThere(context);
    return check;
  });
}

async function lookThrough(context: LibraryPlace & IndexPort & HistoryPort): Promise<LibraryCheck> {
  const now = Date.now();
  const findings: Finding[] = [...(await siteFindings(context)), ...(await ownFileFindings(context))];
  await context.index.refresh();
  const listing = await context.index.listing();
  for (const { id, reason } of listing.damaged) {
    findings.push({ level: 'damaged', id, file: `stories/${id}`, message: reason });
  }
  const ids = listing.stories.map((story) => story.id).sort();
  const stories = await inParallel(ids, STORIES_AT_A_TIME, (id) => lookAtStory(context, id, now));
  const inUse = new Set([...ids, ...listing.damaged.map(({ id }) => id)]);
  const bin = await binFindings(context, (id) => inUse.has(id), now);
  const templates = await lookAtTemplates(context, findings, now);
  const looks = [...stories, ...templates];
  const links = linkProblems(
    looks.flatMap(({ linked }) => linked ?? []),
    (id) => inUse.has(id) || bin.ids.has(id),
  );
  const slugs = new Map<string, string>();
  for (const { id, file, linked, slug, ...look } of looks) {
    findings.push(...look.findings);
    const { messages = [], boxes = [] } = links.get(id) ?? {};
    const found = (message: string): Finding => ({
      level: 'warning',
      id,
      headline: linked?.headline ?? '',
      file,
      message,
    });
    findings.push(...messages.map((message): Finding => ({ ...found(message), repair: 'links' })));
    findings.push(...boxes.map(found));
    if (slug === '' || isTemplateId(id)) continue;
    const sameSlug = slugs.get(slug);
    if (sameSlug === undefined) slugs.set(slug, id);
    else findings.push(found(`has the same slug (${slug}) as ${sameSlug}`));
  }
  findings.push(...bin.findings, ...(await strayTemps(context)), ...(await nameFindings(context)));
  return {
    stories: stories.filter(({ linked }) => linked !== null).length,
    findings: onlyOnce(findings),
    links: new Map([...links].map(([id, { sound }]) => [id, sound])),
  };
}

/** What a check keeps of a story while it goes through the others. */
interface StoryLook {
  readonly id: string;
  readonly file: string;
  readonly slug: string;
  /** Null where it cannot be read. */
  readonly linked: LinkedStory | null;
  readonly findings: readonly Finding[];
}

async function lookAtStory(context: LibraryPlace, id: string, now: number): Promise<StoryLook> {
  const file = pathWithin(context.layout, context.layout.storyFile(id));
  try {
    const { story, unmerged } = await readStoryFile(context.fileSystem, context.layout.storyFile(id));
    const warning = (message: string): Finding => ({ level: 'warning', id, file, message });
    const findings = [
      ...(unmerged
        ? [warning('holds two versions that Git could not merge: open the story and choose')]
        : []),
      ...dateProblems(story, now).map((message): Finding => ({ ...warning(message), repair: 'dates' })),
      ...(await mediaFindings(context, story)),
      ...(await historyFindings(context, id, now)),
    ];
    const { headline, slug } = story;
    return {
      id,
      file,
      slug,
      linked: linkedOf(story),
      findings: findings.map((one) => ({ headline, ...one })),
    };
  } catch (cause) {
    const message = unreadableReason(cause, 'cannot be read');
    return { id, file, slug: '', linked: null, findings: [{ level: 'damaged', id, file, message }] };
  }
}

function linkedOf({ id, headline, created, follows, translationOf, related, body }: Story): LinkedStory {
  const boxes = body.flatMap((block) => (block.type === 'related' ? [block] : []));
  return {
    id,
    headline,
    created,
    follows,
    translationOf,
    related,
    boxes: boxes.map((box) => ({ story: box.story, headline: box.headline })),
  };
}

/** A folder that cannot be read is come upon more than once. */
function onlyOnce(findings: readonly Finding[]): readonly Finding[] {
  const key = ({ file, message }: Finding) => `${file} ${message}`;
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()];
}

async function siteFindings(context: LibraryPlace): Promise<readonly Finding[]> {
  try {
    const site = await readSite(context);
    const pictures = site.authors.flatMap(({ picture }) => picture ?? []);
    const folder = context.layout.siteMedia;
    const findings: Finding[] = [];
    const others = await childrenOf(context, folder, findings);
    for (const name of new Set(pictures))
      findings.push(...(await pictureFindings(context, { id: null, folder, name, isUsed: true, others })));
    return findings;
  } catch (cause) {
    return [
      { level: 'damaged', id: null, file: 'site.json', message: unreadableReason(cause, 'cannot be read') },
    ];
  }
}

/** Files of a library that it may do without, by what reads them. */
const OWN_FILES: ReadonlyMap<string, (context: LibraryPlace) => Promise<unknown>> = new Map(
  Object.entries<(context: LibraryPlace) => Promise<unknown>>({
    'tags.json': readTagsFile,
    'topics.json': readTopicsFile,
    'snippets.json': readSnippets,
    'searches.json': async (context) => {
      const { problem } = await readSearches(context);
      if (problem !== null) throw new DatelineError('damaged', problem);
    },
  }),
);

async function ownFileFindings(context: LibraryPlace): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [file, read] of OWN_FILES) {
    try {
      await read(context);
    } catch (cause) {
      findings.push({ level: 'damaged', id: null, file, message: unreadableReason(cause, 'cannot be read') });
    }
  }
  return findings;
}

async function lookAtTemplates(
  context: LibraryPlace,
  unread: Finding[],
  now: number,
): Promise<readonly StoryLook[]> {
  const names = await childrenOf(context, context.layout.templates, unread);
  const ids = names.filter((id) => isTemplateId(id) && STORY_ID.test(id)).sort();
  return inParallel(ids, STORIES_AT_A_TIME, (id) => lookAtStory(context, id, now));
}

/** What a killed program left; Dateline removes it when the story is opened next. */
async function strayTemps(context: LibraryPlace & HistoryPort): Promise<readonly Finding[]> {
  const { folder, stories, bin, ownFolder } = context.layout;
  const findings: Finding[] = [];
  const ids = (await childrenOf(context, stories, findings)).filter((name) => STORY_ID.test(name));
  const found: string[] = [];
  for (const place of [folder, stories, bin, ownFolder])
    found.push(...(await tempsIn(context, place, findings)));
  for (const id of ids) {
    const places = ['', 'media', 'history', 'history/bodies'].map((part) => join(stories, id, part));
    // A save is answered before its version is kept: what this program is writing just now is not left over.
    await context.history.enqueue(id, async () => {
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
      repair: 'unfinished',
    });
  }
  return findings;
}

async function tempsIn(context: LibraryPlace, place: string, unread: Finding[]): Promise<readonly string[]> {
  return (await childrenOf(context, place, unread)).filter(isTempName).map((name) => join(place, name));
}
