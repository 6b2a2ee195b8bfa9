import { mergeSides } from '../../../shared/merge/merge-sides.ts';
import { DatelineError } from '../../../shared/result.ts';
import { defaultSite, type Site } from '../../../shared/site-profile/site.ts';
import { siteSchema } from '../../../shared/site-profile/site-schema.ts';
import { salvageJson } from '../../../shared/story/salvage-json.ts';
import { listBackups } from '../backup/list-backups.ts';
import { readObject } from '../backup/object-file.ts';
import { onDisk } from '../disk/disk-error.ts';
import { GuardError } from '../disk/guard-error.ts';
import { LARGEST } from '../files/largest.ts';
import { writeLibraryFile } from '../files/library-is-there.ts';
import { setAside } from '../files/set-aside.ts';
import type { ChangePort, LibraryPlace, WritablePlace } from '../ports/library-ports.ts';
import { printSite, readSite } from '../site/site-file.ts';
import type { RepairSources } from './recovery.ts';
import type { RepairStep } from './repair-library.ts';
import { LEFT_AS_NEWER, writtenVersion } from './written-version.ts';

const LEFT: RepairStep = { done: false, id: null, file: 'site.json', message: LEFT_AS_NEWER };

/**
 * Repairs the site profile: from the newest backup that has it whole, else from what is left of it. Null when
 * nothing is wrong.
 */
export async function repairSite(
  context: WritablePlace & ChangePort,
  sources: RepairSources,
): Promise<RepairStep | null> {
  const { fileSystem, layout } = context;
  try {
    await readSite(context);
    return null;
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    if (cause.code === 'unsupported') return LEFT;
    if (cause.code !== 'damaged') throw cause;
  }
  return onDisk('repair the site profile', layout.siteFile, async () => {
    const text = new TextDecoder().decode(await presentBytes(context));
    if (writtenVersion(text) > defaultSite().version) return LEFT;
    const sides = mergeSides(text);
    const ours = sides && wholeSite(sides.ours);
    const kept = ours ? null : await newestInBackups(sources);
    const site = ours ?? kept ?? salvagedSite(sides?.ours ?? text);
    const aside = await setAside(fileSystem, layout.siteFile, new Date());
    await writeLibraryFile(context, layout.siteFile, printSite(site));
    context.changed();
    const from = ours
      ? 'your side of the merge that Git left in it'
      : kept
        ? 'the newest backup that has it'
        : 'what was left of it';
    const message = `recovered from ${from}; the damaged file is kept as ${aside}`;
    return { done: true, id: null, file: 'site.json', message };
  });
}

/** Nothing where no file of ours stands. */
async function presentBytes({ fileSystem, layout }: LibraryPlace): Promise<Uint8Array> {
  try {
    return await fileSystem.readFile(layout.siteFile, LARGEST.site);
  } catch (cause) {
    if (cause instanceof GuardError) return new Uint8Array();
    throw cause;
  }
}

async function newestInBackups({ backups: store }: RepairSources): Promise<Site | null> {
  if (!store) return null;
  for (const { manifest } of (await listBackups(store)).backups) {
    const file = manifest.files.find(({ path }) => path === 'site.json');
    if (!file || file.size > 1_000_000) continue;
    try {
      const site = wholeSite(new TextDecoder().decode(await readObject(store, file)));
      if (site) return site;
    } catch (cause) {
      if (!(cause instanceof DatelineError)) throw cause;
    }
  }
  return null;
}

function wholeSite(text: string): Site | null {
  try {
    const parsed = siteSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** Every part of a profile that is sound, and for the others what a new library begins with. */
function salvagedSite(text: string): Site {
  const { root } = salvageJson(text);
  const parts = Object.entries(defaultSite()).map(([key, usual]) => {
    const schema = siteSchema.shape[key as keyof Site];
    const given = root[key];
    const sound = Array.isArray(given) ? given.filter((one) => schema.safeParse([one]).success) : given;
    const parsed = schema.safeParse(sound);
    return [key, parsed.success && !(Array.isArray(sound) && sound.length === 0) ? parsed.data : usual];
  });
  return siteSchema.parse(Object.fromEntries(parts));
}
