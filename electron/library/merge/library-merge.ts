import { createHash } from 'node:crypto';
import type { BulkOutcome } from '../../../shared/library/bulk.ts';
import type { TwoDrafts } from '../../../shared/library/two-drafts.ts';
import { DatelineError } from '../../../shared/result.ts';
import { mediaOf, renamedMedia } from '../../../shared/story/renamed-media.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { StoryText } from '../../../shared/story/story-text.ts';
import { binStory } from '../bin/bin-story.ts';
import { restoreStory } from '../bin/restore-binned.ts';
import type { BulkStories } from '../bulk/bulk-stories.ts';
import { mediaFile } from '../files/media-file.ts';
import type {
  ChangePort,
  HistoryPort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { readStory } from '../stories/current-story.ts';
import { printStory } from '../story-file/print-story.ts';
import { isSameText } from '../story-file/same-text.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { copyMissingPictures, picturesToBring } from './pictures-to-bring.ts';

type LibraryMergePorts = LibraryPlace & IndexPort & OpenStoriesPort & HistoryPort & WritingPort & ChangePort;

/** Which story goes on, and which goes to the bin. */
export interface TwoStories {
  readonly kept: string;
  readonly other: string;
}

export interface MergeRequest extends TwoStories {
  /** A UUID of the window's. */
  readonly operation: string;
  /** The two texts that the person saw. */
  readonly seen: string;
  /** What the kept story is to say. */
  readonly result: StoryText;
}

/** Pictures that were copied with a piece of one story and pasted into another. */
export interface PastedPictures {
  /** The story that they come into. */
  readonly id: string;
  readonly from: string;
  readonly media: readonly string[];
}

/** Makes one story of two, or of a story and a piece of another. */
export interface LibraryMerge {
  look(which: TwoStories): Promise<TwoDrafts>;
  /**
   * Writes the result into the kept story and moves the other to the bin, with a version of each as it was.
   * Taken back like any operation over many stories: the other is then in the library again.
   */
  run(merging: MergeRequest): Promise<BulkOutcome>;
  /**
   * Copies pictures into the story. By their names, the ones that they have there; one that the other story
   * has no more is left out.
   */
  bring(pasted: PastedPictures): Promise<Readonly<Record<string, string>>>;
}

export function libraryMerge(context: LibraryMergePorts, bulk: BulkStories): LibraryMerge {
  async function look({ kept: keptId, other: otherId }: TwoStories): Promise<TwoDrafts> {
    if (checkedStoryId(keptId) === checkedStoryId(otherId)) {
      throw new DatelineError(
        'invalid-argument',
        'A story cannot be merged with itself: choose another one.',
      );
    }
    const kept = await readStory(context, keptId);
    const found = await readStory(context, otherId);
    const { names, pictures } = await picturesToBring(context, kept, {
      id: found.id,
      media: mediaOf(found),
    });
    return {
      kept,
      other: renamedMedia(found, names),
      pictures: Object.fromEntries(pictures),
      seen: seenOf(kept, found, names),
    };
  }

  return {
    look,
    async bring({ id, from, media }) {
      const held = await context.hold('paste the pictures');
      const there = await readStory(context, id);
      const { names, pictures } = await picturesToBring(context, there, { id: checkedStoryId(from), media });
      await copyMissingPictures(held, from, id, pictures);
      const named = new Map<string, string>();
      for (const one of media) {
        const name = names.get(one) ?? one;
        if ((await mediaFile(context, id, name)) !== null) named.set(one, name);
      }
      return Object.fromEntries(named);
    },
    async run({ operation, kept: keptId, other: otherId, seen, result }) {
      const held = await context.hold('merge the stories');
      const { kept, other, pictures, seen: now } = await look({ kept: keptId, other: otherId });
      if (now !== seen) throw changedMeanwhile();
      await context.history.keep(
        held,
        await readStory(context, otherId),
        'merge',
        cut(`Before it was merged into “${nameOf(kept)}”`),
      );
      const used = new Set(mediaOf({ image: result.fields.image, body: result.body }));
      const wanted = Object.entries(pictures).filter(([name]) => used.has(name));
      await copyMissingPictures(held, otherId, keptId, new Map(wanted));
      let isBinned = false;
      const outcome = await bulk.change({
        operation,
        ids: [keptId],
        label: `“${nameOf(other)}” was merged into this story`,
        reason: 'merge',
        check(story) {
          if (!isSameText(story, kept)) throw changedMeanwhile();
        },
        edit: (story) => ({ ...story, ...result.fields, body: result.body }),
        undone: async () => {
          if (!isBinned) return;
          await restoreStory(context, otherId);
          isBinned = false;
        },
      });
      if (outcome.failed.length > 0) return outcome;
      // The kept one says all of it already: then there is only the bin to be taken back.
      if (outcome.done.length === 0) return bulk.bin({ operation, ids: [otherId] });
      try {
        await binStory(context, otherId);
        isBinned = true;
        return outcome;
      } catch (cause) {
        if (!(cause instanceof DatelineError)) throw cause;
        return { ...outcome, failed: [{ id: otherId, headline: other.headline, message: cause.message }] };
      }
    },
  };
}

function changedMeanwhile(): DatelineError {
  const message =
    'The stories were not merged because one of them was changed while you were choosing: close the ' +
    'comparison and compare them again.';
  return new DatelineError('stale', message);
}

function seenOf(kept: Story, other: Story, names: ReadonlyMap<string, string>): string {
  const texts = [printStory(kept), printStory(other), JSON.stringify([...names])];
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}

function nameOf({ headline }: Story): string {
  return headline === '' ? 'Untitled story' : headline;
}

/** A version's name has a longest length. */
function cut(name: string): string {
  return name.length <= 200 ? name : `${name.slice(0, 199)}…`;
}
