import type { Unbinned } from '../../../shared/library/binned-story.ts';
import type { TheirSide } from '../../../shared/library/external-change.ts';
import type { OpenStory, ResolvedConflict } from '../../../shared/library/open-story.ts';
import type { Saved } from '../../../shared/library/saved.ts';
import type { TypedText } from '../../../shared/library/typed-text.ts';
import { binStory } from '../bin/bin-story.ts';
import { restoreStory } from '../bin/restore-binned.ts';
import { readConflict } from '../external-changes/conflicts.ts';
import { keepTextForRecovery } from '../external-changes/keep-text-for-recovery.ts';
import { binMissingStory, writeBack } from '../external-changes/missing-story.ts';
import { type ConflictChoice, resolveConflict, type SentText } from '../external-changes/resolve-conflict.ts';
import type { ChangePort, IndexPort, OpeningPorts, SignerPort } from '../ports/library-ports.ts';
import { createEmptyStory } from '../stories/create-story.ts';
import { duplicateStory } from '../stories/duplicate-story.ts';
import { followUpStory } from '../stories/follow-up-story.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { openStory, reloadStory } from './open-story.ts';
import { recoverTyped } from './recover-typed.ts';
import { keepTyped, type StoryChange, saveStory } from './save-story.ts';

/** What a person does to one story. */
export interface StoryEditing {
  create(): Promise<OpenStory>;
  open(id: string): Promise<OpenStory>;
  /** Rejects as `stale` when `base` is not the story's revision or another program changed the file. */
  save(change: StoryChange): Promise<Saved>;
  /** Keeps the change on this computer while a save of the story is still on its way; false when it was not kept. */
  keepTyped(change: StoryChange): Promise<boolean>;
  /** Opens a story with what was typed into it before a window came to a sudden end. */
  recoverTyped(typed: TypedText): Promise<OpenStory>;
  /** Another program's text in place of one that a window has not touched. */
  reload(id: string): Promise<OpenStory>;
  /** Another text of a story, see `OpenStory.conflicts`; `disk` is what stands in the story's own file. */
  theirSide(id: string, key: string): Promise<TheirSide>;
  resolveConflict(choice: ConflictChoice): Promise<ResolvedConflict>;
  writeBack(id: string, text: SentText): Promise<OpenStory>;
  binMissingStory(id: string, text: SentText): Promise<null>;
  keepForRecovery(id: string, text: SentText): Promise<null>;
  duplicate(id: string): Promise<OpenStory>;
  /** A new draft that takes the story further. */
  followUp(id: string): Promise<OpenStory>;
  bin(id: string): Promise<void>;
  /** Brings back what was binned last under this id. */
  restore(id: string): Promise<Unbinned>;
}

type StoryEditingPorts = OpeningPorts & IndexPort & SignerPort & ChangePort;

/** `opened` is told of each story that a window shows from now on. */
export function storyEditing(context: StoryEditingPorts, opened: (story: OpenStory) => void): StoryEditing {
  async function show(opening: Promise<OpenStory>): Promise<OpenStory> {
    const story = await opening;
    opened(story);
    return story;
  }

  return {
    create: () => show(createEmptyStory(context)),
    open: (id) => show(openStory(context, id)),
    save: (change) => saveStory(context, change),
    keepTyped: (change) => keepTyped(context, change),
    recoverTyped: (typed) => show(recoverTyped(context, typed)),
    reload: (id) => reloadStory(context, id),
    theirSide: async (id, key) => {
      checkedStoryId(id);
      return (await context.openStories.enqueue(id, () => readConflict(context, id, key))).side;
    },
    resolveConflict: (choice) => resolveConflict(context, choice),
    writeBack: (id, text) => writeBack(context, id, text),
    binMissingStory: (id, text) => binMissingStory(context, id, text),
    keepForRecovery: (id, text) => keepTextForRecovery(context, id, text),
    duplicate: (id) => show(duplicateStory(context, id)),
    followUp: (id) => show(followUpStory(context, id)),
    bin: (id) => binStory(context, id),
    restore: (id) => restoreStory(context, id),
  };
}
