import { mergeSides } from '../../../shared/merge/merge-sides.ts';
import { plainProblem } from '../../../shared/plain-problem.ts';
import { DatelineError } from '../../../shared/result.ts';
import { defaultSite, type Site } from '../../../shared/site-profile/site.ts';
import { siteSchema } from '../../../shared/site-profile/site-schema.ts';
import { onDisk } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { writeLibraryFile } from '../files/library-is-there.ts';
import { keepDamaged, readOwnFile } from '../files/own-file.ts';
import type {
  ChangePort,
  LayoutPort,
  LibraryPlace,
  WritablePlace,
  WritingPort,
} from '../ports/library-ports.ts';

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
  let reason: string;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const parsed = siteSchema.safeParse(value);
    if (parsed.success) return parsed.data;
    reason = plainProblem(parsed.error, value);
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause;
    const isUnmerged = mergeSides(new TextDecoder().decode(bytes)) !== null;
    reason = isUnmerged ? 'Git left two versions in it that it could not merge' : 'it is not whole';
  }
  const message =
    `The site profile ${file} cannot be read (${reason}): correct it, or save the profile anew in ` +
    'Dateline.';
  throw new DatelineError('damaged', message);
}

/** Writes the profile. A file there that Dateline cannot read is kept beside it under another name. */
export async function writeSite(context: LayoutPort & WritingPort & ChangePort, site: Site): Promise<Site> {
  const held = await context.hold('save the site profile');
  const { layout } = context;
  const parsed = siteSchema.safeParse(site);
  if (!parsed.success) {
    const message = `The site profile was not saved because ${plainProblem(parsed.error, site)}: correct it.`;
    throw new DatelineError('invalid-argument', message);
  }
  await setAsideWhenDamaged(held);
  await onDisk('save the site profile', layout.siteFile, () =>
    writeLibraryFile(held, layout.siteFile, printSite(parsed.data)),
  );
  context.changed();
  return parsed.data;
}

async function setAsideWhenDamaged(place: WritablePlace): Promise<void> {
  try {
    await readSite(place);
  } catch (cause) {
    if (!(cause instanceof DatelineError) || cause.code !== 'damaged') throw cause;
    await keepDamaged(place, place.layout.siteFile, 'keep the damaged site profile');
  }
}

export function printSite(site: Site): string {
  return `${JSON.stringify(site, null, 2)}\n`;
}
