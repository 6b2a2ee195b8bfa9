import { dirname, join, posix } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import { isMediaName } from '../../../shared/story/media-name.ts';
import { listBackups } from '../backup/list-backups.ts';
import { checkLibrary, type LibraryCheck } from '../check/check-library.ts';
import type { Finding } from '../check/finding.ts';
import { errnoOf, isMissing, onDisk } from '../disk/disk-error.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { removeStaleTemps } from '../disk/temp-name.ts';
import { isRealFolder } from '../files/is-real-folder.ts';
import { LARGEST } from '../files/largest.ts';
import { pictureType } from '../files/picture-types.ts';
import { printBody, storeBody } from '../history/body-file.ts';
import { BODY_HASH } from '../history/version-record.ts';
import type { Library } from '../library.ts';
import { pictureDamageOf } from '../media/decode/picture-damage-of.ts';
import type {
  ChangePort,
  FilesPort,
  IndexPort,
  LayoutPort,
  LibraryPlace,
  OpenStoriesPort,
  RecoveryPort,
  WritablePlace,
  WritingPort,
} from '../ports/library-ports.ts';
import { readStoryFile } from '../story-file/story-file.ts';
import { type Backups, takeFromBackup } from './from-backup.ts';
import { damagedStories } from './plan-repair.ts';
import type { RepairSources } from './recovery.ts';
import { repairFinding } from './repair-finding.ts';
import { repairSite } from './repair-site.ts';
import { applyRepair } from './repair-story.ts';

type RepairLibraryPorts = LibraryPlace &
  IndexPort &
  OpenStoriesPort &
  RecoveryPort &
  WritingPort &
  ChangePort;

/** One thing that a repair did, or found no way to do. */
export interface RepairStep {
  readonly done: boolean;
  readonly id: string | null;
  /** Relative to the library's folder. */
  readonly file: string;
  readonly message: string;
}

export interface LibraryRepair {
  readonly steps: readonly RepairStep[];
  /** What is found afterwards. */
  readonly check: LibraryCheck;
}

const SOURCE_WORDS = {
  file: 'what was left in its file',
  version: 'its newest version that can be read',
  folder: 'its file, which lay in another folder',
  journal: 'what had not reached the library',
  backup: 'the newest backup that has it',
} as const;

/**
 * Repairs what can be repaired of a library and reports each step. A damaged file is kept beside the one that
 * takes its place.
 */
export async function repairLibrary(library: Library, sources: RepairSources): Promise<LibraryRepair> {
  const { context } = library;
  const hold = () => context.hold('repair the library');
  const steps: RepairStep[] = [];
  const site = await repairSite(await hold(), sources);
  if (site) steps.push(site);
  await repairStories(context, sources, steps);
  const { backups: store } = sources;
  const backups = store
    ? { store, manifests: (await listBackups(store)).backups.map(({ manifest }) => manifest) }
    : null;
  let { findings, links } = await checkLibrary(library);
  const failed = new Set<string>();
  // A version that was brought back may still lack its text.
  for (let pass = 0; pass < 2; pass++) {
    const tried: RepairStep[] = [];
    for (const finding of findings.filter(({ file }) => !failed.has(file))) {
      const held = await hold();
      const look = () =>
        finding.repair ? repairFinding(held, finding, links) : repairFile(held, backups, finding);
      const step = await look().catch((cause: unknown): RepairStep => {
        if (!(cause instanceof DatelineError)) throw cause;
        failed.add(finding.file);
        return { id: finding.id, file: finding.file, done: false, message: cause.message };
      });
      if (step) tried.push(step);
    }
    steps.push(...tried);
    if (!tried.some(({ done }) => done)) break;
    ({ findings, links } = await checkLibrary(library));
  }
  await removeRemains(await hold(), findings, steps);
  return { steps, check: await checkLibrary(library) };
}

async function repairStories(
  context: RepairLibraryPorts,
  sources: RepairSources,
  steps: RepairStep[],
): Promise<void> {
  for (const { id, plan: look } of await damagedStories(context, sources)) {
    const place = { id, file: `stories/${id}` };
    try {
      const plan = await look();
      const repaired = await applyRepair(context, plan);
      if (!repaired) {
        steps.push({
          ...place,
          done: false,
          message: `left as it is: ${plan.reason}, and there is nothing to recover it from`,
        });
        continue;
      }
      const { lost = [] } = plan.recoveries[0] ?? {};
      const kept = repaired.kept === null ? '' : `; the damaged file is kept as ${repaired.kept}`;
      const missing = lost.length === 0 ? '' : `; lost: ${lost.join(', ')}`;
      const message =
        plan.rename === null
          ? `recovered from ${SOURCE_WORDS[repaired.from]}${missing}${kept}`
          : `renamed back to ${plan.rename}`;
      steps.push({ ...place, done: true, message });
    } catch (cause) {
      if (!(cause instanceof DatelineError) || cause.code === 'library-read-only') throw cause;
      steps.push({ ...place, done: false, message: cause.message });
    }
  }
}

const IN_STORY = /^(?:stories|templates)\/([^/]+)\/(media|history)\/([^/]+)$/;
const IN_SITE = /^site-media\/([^/]+)$/;
/** Whole files that nothing but a backup can give back. */
const BY_ITSELF = /^(?:(?:tags|topics|snippets|searches)|templates\/[^/]+\/story)\.json$/;

/** Brings back a picture, a part of the history, or a file of the library's own that cannot be read. */
async function repairFile(
  context: WritablePlace,
  backups: Backups | null,
  { level, id, file }: Finding,
): Promise<RepairStep | null> {
  if (level !== 'damaged') return null;
  const fromBackup = (wanted: string, isGood?: (bytes: Uint8Array) => Promise<boolean>) =>
    backups && takeFromBackup(context, backups, id, wanted, isGood);
  const [, , where, name = ''] = IN_STORY.exec(file) ?? [];
  const isPicture = where === 'media' ? isMediaName(name) : isMediaName(IN_SITE.exec(file)?.[1] ?? '');
  if (isPicture) return fromBackup(file, (bytes) => isWholePicture(context, bytes));
  if (BY_ITSELF.test(file)) return fromBackup(file);
  if (where !== 'history' || id === null) return null;
  const hash = await bodyOf(context, join(context.layout.folder, file));
  if (hash === null) return fromBackup(file);
  if (await rewriteBody(context, id, hash)) {
    return { id, file, done: true, message: 'its text was written again from the story itself' };
  }
  return fromBackup(`${posix.dirname(file)}/bodies/${hash}.json.gz`);
}

async function isWholePicture({ layout }: LayoutPort, bytes: Uint8Array): Promise<boolean> {
  return pictureType(bytes) !== null && (await pictureDamageOf(layout, bytes)) === null;
}

/** The hash of what a version says, where the version itself can be read. */
async function bodyOf({ fileSystem }: FilesPort, file: string): Promise<string | null> {
  try {
    const { body } = JSON.parse(String(await fileSystem.readFile(file, LARGEST.record))) as {
      readonly body?: unknown;
    };
    return typeof body === 'string' && BODY_HASH.test(body) ? body : null;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError || errnoOf(cause) !== undefined)
      return null;
    throw cause;
  }
}

/** The text of a version that is the story's own present text needs no backup. */
async function rewriteBody(context: WritablePlace, id: string, hash: string): Promise<boolean> {
  const { fileSystem, layout } = context;
  try {
    const { story } = await readStoryFile(fileSystem, layout.storyFile(id));
    const body = printBody(story.body);
    const folder = layout.historyBodies(id);
    if (body.hash !== hash || !(await isRealFolder(context, folder))) return false;
    await makeFolder(fileSystem, folder, layout.folder);
    await storeBody(fileSystem, folder, body);
    return true;
  } catch (cause) {
    if (cause instanceof DatelineError || errnoOf(cause) !== undefined) return false;
    throw cause;
  }
}

/** What a program that ended too early left, where no running one can still need it. */
async function removeRemains(
  context: WritablePlace,
  findings: readonly Finding[],
  steps: RepairStep[],
): Promise<void> {
  const { fileSystem, layout } = context;
  const remains = findings.filter(({ repair }) => repair === 'unfinished');
  const folders = new Set(remains.map(({ file }) => dirname(join(layout.folder, file))));
  await onDisk('remove what was left unfinished', layout.folder, async () => {
    for (const folder of folders) {
      if (await isRealFolder(context, folder)) await removeStaleTemps(fileSystem, folder);
    }
  });
  for (const { file } of remains) {
    const isGone = await fileSystem.lstat(join(layout.folder, file)).then(
      () => false,
      (cause: unknown) => isMissing(cause),
    );
    if (isGone) steps.push({ id: null, file, done: true, message: 'removed, for nobody will finish it' });
  }
}
