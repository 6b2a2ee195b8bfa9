import { randomUUID } from 'node:crypto';
import { compareStories } from '../../../shared/compare/compare-stories.ts';
import { updatedStory } from '../../../shared/import/wire/updated-story.ts';
import type { WireIdentity } from '../../../shared/import/wire/wire-facts.ts';
import { wireOf } from '../../../shared/import/wire/wire-keys.ts';
import { wireOrder } from '../../../shared/import/wire/wire-order.ts';
import type { OfferedUpdate } from '../../../shared/library/import-report.ts';
import type { AppError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { Library } from '../library.ts';
import type { ReadFile } from './read-as-stories.ts';

/** An item of the wire whose story is in the library already, and what is said of it. */
export interface KnownItem {
  readonly error: AppError;
  /** Null where it is no newer than what the story has. */
  readonly update: Omit<OfferedUpdate, 'file' | 'place' | 'part'> | null;
}

/**
 * Looks whether a story of the library came as the same item, so that it never comes twice; null for a new item. That
 * the wire has taken an item back is written on its story at once.
 */
export async function knownItem(library: Library, file: string, read: ReadFile): Promise<KnownItem | null> {
  const { wire } = read;
  const [id] = wire ? await library.context.index.ofWire(wire.id) : [];
  if (!wire || id === undefined) return null;
  const story = await library.read(id);
  const before = wireOf(story);
  const order = before ? wireOrder(wire, before) : 'newer';
  const named = `“${story.headline}”`;
  if (order !== 'newer') {
    const why = order === 'same' ? 'the same version is here already' : 'a newer version is here already';
    return {
      error: { code: 'stale', message: `${file} was left out because ${why}, as ${named}.` },
      update: null,
    };
  }
  if (wire.signal === 'kill') await markKilled(library, story, wire);
  const { fields, added, removed } = compareStories(story, updatedStory(story, withStory(read)));
  const { headline, language } = story;
  return {
    error: {
      code: 'stale',
      message: `${file} has a newer version of ${named}: take it over as its update.`,
    },
    update: { id, headline, language, signal: wire.signal, fields, added, removed },
  };
}

function withStory({ story }: ReadFile) {
  return { fields: story.fields, body: story.body };
}

/** A line in the desk's own note, in a way that the story's history shows. */
async function markKilled({ bulk }: Library, { id }: Story, wire: WireIdentity): Promise<void> {
  const line = killedLine(wire);
  await bulk.change({
    operation: randomUUID(),
    ids: [id],
    label: 'the wire took it back',
    reason: 'import',
    edit: (story) =>
      story.note.includes(line)
        ? null
        : { ...story, note: [line, story.note].filter((part) => part !== '').join('\n') },
  });
}

function killedLine({ version, issued }: WireIdentity): string {
  const when = issued === null ? '' : `, ${issued}`;
  return `KILL on the wire${version === '' ? '' : `, version ${version}`}${when}: do not publish.`;
}
