import type { RequestArgument } from '../../shared/ipc/contract.ts';
import type { OpenStory } from '../../shared/library/open-story.ts';
import type { Block } from '../../shared/story/block.ts';
import { spliceBetween } from '../../shared/story/splice.ts';
import type { Status } from '../../shared/story/status.ts';
import { FIELD_NAMES, fieldsOf, type StoryFields } from '../../shared/story/story.ts';
import type { StepNote } from '../../shared/workflow/next-trail.ts';
import type { BodySource, LoadedStory } from './session.ts';

/** The open story as the session knows it: what is on disk, and where the text is now. */
export interface OpenDocument {
  readonly loaded: LoadedStory;
  revision: number;
  savedFields: StoryFields;
  savedBody: readonly Block[];
  /** The body when no editor is attached. */
  body: readonly Block[];
  source: BodySource | null;
  /** What was said about a status that is not on the disk yet. */
  step: { readonly status: Status; readonly note: StepNote } | null;
  /** What a save brings that has not been answered. */
  sent: { readonly fields: StoryFields; readonly body: readonly Block[] } | null;
  /** The body may differ from `savedBody`. */
  touched: boolean;
  /** It was recovered and has not reached the library, although nothing was typed. */
  unwritten: boolean;
}

let editors = 0;

/** `editor` is the one that goes on with the story; by default a new one. */
export function openDocument({ story, revision, unsaved }: OpenStory, editor = ++editors): OpenDocument {
  return {
    loaded: { id: story.id, body: story.body, created: story.created, editor },
    revision,
    savedFields: fieldsOf(story),
    savedBody: story.body,
    body: story.body,
    source: null,
    step: null,
    sent: null,
    touched: unsaved !== undefined,
    unwritten: unsaved !== undefined,
  };
}

export function currentBody(open: OpenDocument): readonly Block[] {
  return open.source ? open.source.read() : open.body;
}

/** What `stories.save` must be told to bring the disk to these fields and this body; null when it is there already. */
export function unsavedChange(
  open: OpenDocument,
  fields: StoryFields,
  body: readonly Block[],
): RequestArgument<'stories.save'> | null {
  const splice = spliceBetween(open.savedBody, body);
  const fieldsChanged = !sameFields(open.savedFields, fields);
  if (!splice && !fieldsChanged && !open.unwritten) return null;
  return {
    id: open.loaded.id,
    base: open.revision,
    ...(fieldsChanged ? { fields } : {}),
    ...(splice ? { splice } : {}),
    ...(open.step && open.step.status === fields.status && fieldsChanged ? { step: open.step.note } : {}),
  } as RequestArgument<'stories.save'>;
}

export function sameFields(a: StoryFields, b: StoryFields): boolean {
  return FIELD_NAMES.every(
    (name) => a[name] === b[name] || JSON.stringify(a[name]) === JSON.stringify(b[name]),
  );
}
