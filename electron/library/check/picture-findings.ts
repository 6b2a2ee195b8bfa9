import { join } from 'node:path';
import { isMediaName } from '../../../shared/story/media-name.ts';
import { mediaOf } from '../../../shared/story/renamed-media.ts';
import type { Story } from '../../../shared/story/story.ts';
import { isMissing, unreadableReason } from '../disk/disk-error.ts';
import { LARGEST } from '../files/largest.ts';
import { pathWithin } from '../files/path-within.ts';
import { isNamedAs, type PictureType } from '../files/picture-types.ts';
import { DAMAGE_WORDS } from '../media/decode/picture-damage.ts';
import { pictureDamageOf } from '../media/decode/picture-damage-of.ts';
import { inspectPicture } from '../media/inspect-picture.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import { childrenOf } from './children-of.ts';
import type { Finding } from './finding.ts';

/**
 * What is wrong with the pictures of a story: those that it uses, and the others that lie with them, which
 * its versions may use.
 */
export async function mediaFindings(context: LibraryPlace, story: Story): Promise<readonly Finding[]> {
  const used = new Set(mediaOf(story));
  const findings: Finding[] = [];
  const folder = context.layout.mediaFolder(story.id);
  const there = await childrenOf(context, folder, findings);
  for (const name of new Set([...used, ...there.filter(isMediaName)])) {
    const place = { id: story.id, folder, name, isUsed: used.has(name), others: there };
    findings.push(...(await pictureFindings(context, place)));
  }
  return findings;
}

export interface PicturePlace {
  readonly id: string | null;
  readonly folder: string;
  readonly name: string;
  /** One that nothing refers to may be called as it likes. */
  readonly isUsed: boolean;
  /** What else lies in the folder. */
  readonly others: readonly string[];
}

export async function pictureFindings(
  context: LibraryPlace,
  { id, folder, name, isUsed, others }: PicturePlace,
): Promise<readonly Finding[]> {
  const { fileSystem } = context;
  const path = join(folder, name);
  const file = pathWithin(context.layout, path);
  const damaged = (message: string): readonly Finding[] => [{ level: 'damaged', id, file, message }];
  try {
    const bytes = await fileSystem.readFile(path, LARGEST.picture);
    const { type } = inspectPicture(name, bytes);
    const damage = await pictureDamageOf(context.layout, bytes);
    return [
      ...(damage === null ? [] : damaged(`${DAMAGE_WORDS[damage]}: ${ADD_AGAIN}`)).map(
        (finding): Finding => (damage === 'undecided' ? { ...finding, level: 'warning' } : finding),
      ),
      ...(isUsed && !isNamedAs(name, type) ? [misnamed(id, file, name, type)] : []),
    ];
  } catch (cause) {
    if (!isMissing(cause)) return damaged(unreadableReason(cause, 'cannot be read'));
    const other = others.find((one) => one !== name && isSpeltAlike(one, name));
    if (other === undefined) return damaged('is missing');
    const message = `is called ${other}, which is another name on this disk: --repair renames it`;
    return [{ level: 'damaged', id, file, message, repair: 'respelled' }];
  }
}

const ADD_AGAIN = 'add the picture again, or let --repair take it from a backup';

function misnamed(id: string | null, file: string, name: string, type: PictureType): Finding {
  const ending = name.split('.').at(-1) ?? '';
  const message =
    `is a picture of the kind ${type} that is called .${ending}, which other programs refuse: ` +
    '--repair gives it the right name';
  return { level: 'warning', id, file, message, repair: 'misnamed' };
}

/** True for names that are one name where capitals and the way of writing accents do not count. */
export function isSpeltAlike(a: string, b: string): boolean {
  return a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();
}
