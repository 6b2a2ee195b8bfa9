import type { Saved } from '../../../shared/library/saved.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import { canonicalBlock } from '../../../shared/story/canonical-body.ts';
import { applySplice, type BodySplice } from '../../../shared/story/splice.ts';
import type { Story, StoryFields } from '../../../shared/story/story.ts';
import { editedTrail, type StepNote } from '../../../shared/workflow/next-trail.ts';
import type {
  HistoryPort,
  LibraryPlace,
  OpenStoriesPort,
  RecoveryPort,
  SignerPort,
  WritingPort,
} from '../ports/library-ports.ts';
import {
  forgetRecovery,
  keepOnFailure,
  keepOnThisComputer,
  withRecoveryCopy,
} from '../recovery/keep-on-this-computer.ts';
import { assertFileIsOurs, stale, writeOpenStory } from '../stories/write-open-story.ts';
import { checkedFields } from '../story-file/checked-fields.ts';
import { checkedStoryId } from '../story-file/story-id.ts';

type SaveStoryPorts = LibraryPlace & OpenStoriesPort & HistoryPort & RecoveryPort & WritingPort & SignerPort;

/** A change to an open story: the blocks of the splice have been validated by whoever received them. */
export interface StoryChange {
  readonly id: string;
  /** The revision that the change was made to. */
  readonly base: number;
  readonly fields?: StoryFields;
  readonly splice?: BodySplice;
  /** What the person said about a new status. */
  readonly step?: StepNote;
}

const NOTHING_SAID: StepNote = { why: '', overridden: [] };

/** Writes a change through to the disk. Whatever fails, the file and the story in memory stay as they were. */
export async function saveStory(context: SaveStoryPorts, change: StoryChange): Promise<Saved> {
  const id = checkedStoryId(change.id);
  const order = context.recovery?.next();
  return withRecoveryCopy(
    () => keepTyped(context, change, order),
    () => context.openStories.enqueue(id, () => saveInTurn(context, id, change, order)),
  );
}

async function saveInTurn(
  context: SaveStoryPorts,
  id: string,
  change: StoryChange,
  order: number | undefined,
): Promise<Saved> {
  const entry = context.openStories.get(id);
  if (!entry) {
    await context.hold('save the story');
    throw stale(null, 'it was moved to the bin or closed');
  }
  if (entry.revision !== change.base)
    throw stale(entry.story.headline, 'it was saved from elsewhere after it was opened here');
  const story = changedStory(entry.story, change, context.signer()) ?? (entry.unwritten ? entry.story : null);
  if (!story) return { revision: entry.revision, modified: entry.story.modified };
  const { revision } = await keepOnFailure(
    context,
    entry.unwritten ?? entry.story,
    story,
    order,
    async () => {
      const held = await context.hold('save the story');
      return writeOpenStory(held, await assertFileIsOurs(context, entry), story);
    },
  );
  context.history.saved(entry.unwritten ?? entry.story, story);
  await forgetRecovery(context, id);
  const trail = story.trail === entry.story.trail ? {} : { trail: story.trail };
  return { revision, modified: story.modified, ...trail };
}

/**
 * Keeps on this computer what was typed while an earlier save has not been answered. It waits for no turn,
 * which that save has: one that was answered meanwhile leaves nothing to do, since the next one brings
 * this. False when nothing was kept.
 */
export async function keepTyped(
  context: OpenStoriesPort & RecoveryPort & SignerPort,
  change: StoryChange,
  order?: number,
): Promise<boolean> {
  const entry = context.openStories.get(checkedStoryId(change.id));
  if (!entry || entry.revision !== change.base) return false;
  const story = changedStory(entry.story, change, context.signer());
  return story !== null && keepOnThisComputer(context, entry.unwritten ?? entry.story, story, order);
}

/** The story with the change carried out, or null when there is nothing to carry out. */
export function changedStory(story: Story, { fields, splice, step }: StoryChange, who: string): Story | null {
  if (!fields && !splice) return null;
  const body = splice ? splicedBody(story.body, splice) : story.body;
  const when = new Date().toISOString();
  const trail = fields ? editedTrail(story, fields, { when, who, ...(step ?? NOTHING_SAID) }) : story.trail;
  return { ...story, ...(fields && checkedFields(fields)), trail, body, modified: when };
}

/**
 * Only what comes in is brought into canonical form: the rest is, and keeping its objects is what makes a
 * save cheap.
 */
function splicedBody(body: readonly Block[], splice: BodySplice): readonly Block[] {
  try {
    return applySplice(body, { ...splice, insert: splice.insert.map(canonicalBlock) });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const message = 'The change does not fit the story as it was opened: open the story again.';
    throw new DatelineError('invalid-argument', message, { cause });
  }
}
