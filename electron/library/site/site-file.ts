import { plainProblem } from '../../../shared/plain-problem.ts';
import { DatelineError } from '../../../shared/result.ts';
import { mergeSites } from '../../../shared/site-profile/merge-sites.ts';
import { defaultSite, type Site } from '../../../shared/site-profile/site.ts';
import { siteSchema } from '../../../shared/site-profile/site-schema.ts';
import { onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { writeLibraryFile } from '../files/library-is-there.ts';
import { keepIfDamaged, parseOwnJson, readOwnFile } from '../files/own-file.ts';
import type { ChangePort, LayoutPort, LibraryPlace, WritingPort } from '../ports/library-ports.ts';

/**
 * The site profile; the one that a new library starts with when there is none yet. Throws `damaged` with a
 * sentence.
 */
export async function readSite(place: LibraryPlace): Promise<Site> {
  const { layout } = place;
  const bytes = await readOwnFile(place, layout.siteFile, LARGEST.site, 'read the site profile');
  return bytes === null ? defaultSite() : parseSite(bytes, layout.siteFile);
}

function parseSite(bytes: Uint8Array, file: string): Site {
  const parsed = parseOwnJson(bytes, file, siteSchema);
  if ('value' in parsed) return parsed.value;
  const message =
    `The site profile ${file} cannot be read (${parsed.problem}): correct it, or save the profile anew in ` +
    'Dateline.';
  throw new DatelineError('damaged', message);
}

/**
 * Writes the profile, with what another program has changed in it since it was `base`; without a `base` as it
 * is, and with null where it could not be read before. Throws `stale` with a sentence where both changed the
 * same. A file there that Dateline cannot read is kept beside it under another name.
 */
export async function writeSite(
  context: LayoutPort & WritingPort & ChangePort,
  site: Site,
  base?: Site | null,
): Promise<Site> {
  const held = await context.hold('save the site profile');
  const { layout } = context;
  const parsed = siteSchema.safeParse(site);
  if (!parsed.success) {
    const message = `The site profile was not saved because ${plainProblem(parsed.error, site)}: correct it.`;
    throw new DatelineError('invalid-argument', message);
  }
  await keepIfDamaged(held, layout.siteFile, 'keep the damaged site profile', readSite);
  const wanted = base === undefined ? parsed.data : await withTheirs(held, parsed.data, base);
  await onDisk('save the site profile', layout.siteFile, () =>
    writeLibraryFile(held, layout.siteFile, printSite(wanted)),
  );
  context.changed();
  return wanted;
}

/** The profile with what is on the disk by now and was not in `base`. */
async function withTheirs(place: LibraryPlace, ours: Site, base: Site | null): Promise<Site> {
  const bytes = await readOwnFile(place, place.layout.siteFile, LARGEST.site, 'read the site profile');
  if (bytes === null) return ours;
  const theirs = parseSite(bytes, place.layout.siteFile);
  const { site, clashes } = base ? mergeSites(base, ours, theirs) : { site: ours, clashes: ['the profile'] };
  if (clashes.length === 0) return site;
  const named = new Intl.ListFormat('en').format(clashes);
  const message =
    `Another program has changed ${named} too: nothing was saved yet; save again to put yours in its ` +
    'place.';
  throw new DatelineError('stale', message);
}

export function printSite(site: Site): string {
  return `${JSON.stringify(site, null, 2)}\n`;
}
