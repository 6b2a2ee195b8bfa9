import { changedFields } from '../../../shared/compare/compare-stories.ts';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import type { TypedPart, TypedText } from '../../../shared/library/typed-text.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Block } from '../../../shared/story/block.ts';
import { canonicalBlock, canonicalBody } from '../../../shared/story/canonical-body.ts';
import type { Story, StoryFields } from '../../../shared/story/story.ts';
import type { OpeningPorts, SignerPort } from '../ports/library-ports.ts';
import type { RecoveryJournal } from '../ports/recovery-journal.ts';
import { keptError } from '../recovery/keep-on-this-computer.ts';
import { currentStory } from '../stories/current-story.ts';
import { printBlock } from '../story-file/print-story.ts';
import { isSameText } from '../story-file/same-text.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { openStory } from './open-story.ts';
import { changedStory } from './save-story.ts';

/** A text and what it was made from, put together from what of it was typed and from the story as it is now. */
interface Recovered {
  readonly base: Story;
  readonly story: Story;
}

/**
 * Opens a story with what was typed into it before a window came to a sudden end. From here on it is like
 * any text that did not reach the library: kept on this computer, in place where the library still holds
 * what it was made from, and compared otherwise.
 */
export async function recoverTyped(context: OpeningPorts & SignerPort, typed: TypedText): Promise<OpenStory> {
  const id = checkedStoryId(typed.id);
  const { recovery } = context;
  if (!recovery) throw new DatelineError('unsupported', 'Texts can be recovered in a window only.');
  const unwritten = await context.openStories.enqueue(id, async () => {
    const { story } = await currentStory(context, id);
    const now = { ...story, body: canonicalBody(story.body) };
    const entry = context.openStories.get(id);
    const inLibrary = entry?.unwritten ?? now;
    const found = await continuedFrom(recovery, inLibrary, now, typed, context.signer());
    if (!found) return null;
    await recovery.keep(found.story, found.base);
    if (!entry?.unwritten) return null;
    // What a window recovered before has not reached the library: this comes on top of it.
    const revision = entry.revision + 1;
    context.openStories.set(id, { ...entry, story: found.story, revision });
    const { code, message } = keptError(new DatelineError('kept', 'It has not reached the library yet.'));
    return {
      story: found.story,
      revision,
      recovered: new Date().toISOString(),
      unsaved: { code, message },
    };
  });
  return unwritten ?? openStory(context, id);
}

/**
 * What was typed may go on from a text that is kept on this computer and has not reached the library, or
 * from the library's own. A kept text that it does not go on from is set aside, to wait for a person.
 */
async function continuedFrom(
  recovery: RecoveryJournal,
  inLibrary: Story,
  now: Story,
  typed: TypedText,
  who: string,
): Promise<Recovered | null> {
  const kept = await unlessDamaged(() => recovery.read(typed.id));
  if (kept && isSameText(kept.base, inLibrary)) {
    const found = recoveredOf(kept.story, typed, who);
    if (!found) return null;
    if (found.base === kept.story) return { base: inLibrary, story: found.story };
  }
  const found = recoveredOf(now, typed, who);
  if (!found) return null;
  const base = found.base === now ? inLibrary : found.base;
  if (!kept || !isSameText(kept.base, base)) await recovery.setAside(typed.id);
  return { base, story: found.story };
}

/** Setting it aside leaves one that cannot be read where a person can find it. */
async function unlessDamaged<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof DatelineError) return null;
    throw cause;
  }
}

/** Null where the story says already what was typed. */
export function recoveredOf(present: Story, typed: TypedText, who: string): Recovered | null {
  const { blocks, fields } = typed;
  const room = present.body.length - typed.prefix - typed.suffix;
  const from = Math.min(typed.prefix, present.body.length);
  const remove = Math.max(0, Math.min(room, present.body.length - from));
  const there = present.body.slice(from, from + remove);
  // Memory keeps a lone empty paragraph where the disk has an empty body.
  const isWhole = typed.prefix + typed.suffix === 0;
  const canonical = (part: readonly Block[]) => (isWhole ? canonicalBody(part) : part.map(canonicalBlock));
  const bodyIs = (part: readonly Block[] | null) =>
    room >= 0 && part !== null && isSameBody(there, canonical(part));
  const fieldsAre = (part: keyof TypedPart<StoryFields>) =>
    !fields ||
    (fields[part] !== null && changedFields(present, { ...present, ...fields[part] }).length === 0);
  if (bodyIs(blocks.now) && fieldsAre('now')) return null;
  // A save that was on its way may have arrived.
  const isBase = (bodyIs(blocks.before) || bodyIs(blocks.sent)) && (fieldsAre('before') || fieldsAre('sent'));
  const before = canonical(blocks.before);
  const base = isBase ? present : withPart(present, from, remove, before, fields?.before);
  const splice = { from, remove: isBase ? remove : before.length, insert: blocks.now };
  const change = { splice, ...(fields && { fields: fields.now }), ...(typed.step && { step: typed.step }) };
  const story = changedStory(base, { id: present.id, base: 0, ...change }, who);
  return story && { base, story };
}

/**
 * The story as it was when it was typed into, as far as that is known: what another program made of the
 * rest goes into both texts.
 */
function withPart(
  story: Story,
  from: number,
  remove: number,
  part: readonly Block[],
  fields: StoryFields | undefined,
): Story {
  const body = [...story.body.slice(0, from), ...part, ...story.body.slice(from + remove)];
  return { ...story, ...fields, body };
}

function isSameBody(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, at) => printBlock(block) === printBlock(b[at] as Block));
}
