import type { OpenStory } from '../../shared/library/open-story.ts';
import { type StoryText, storyText } from '../../shared/story/story-text.ts';
import { attempt } from './attempt.ts';
import type { Editing } from './editing.ts';
import { type OpenDocument, sameFields } from './open-document.ts';
import type { Saving } from './saving.ts';
import type { Session } from './session.ts';
import type { SessionCore } from './session-core.ts';
import type { TypedJournal } from './typed/typed-journal.ts';

/** Takes in what others made of the open story, while somebody writes in it. */
export interface Absorbing extends Pick<Session, 'absorb' | 'reload' | 'mergeIn'> {
  /** What is being taken in, or null. */
  current(): Promise<void> | null;
}

export interface AbsorbingParts {
  readonly core: SessionCore;
  readonly saving: Saving;
  readonly journal: TypedJournal;
  readonly editBody: Editing['editBody'];
  /** Shows a story in the place of the open one. */
  readonly show: (next: OpenStory) => void;
}

export function createAbsorbing({ core, saving, journal, editBody, show }: AbsorbingParts): Absorbing {
  let absorbing: Promise<void> | null = null;

  async function absorbNow({ story, revision }: OpenStory): Promise<void> {
    const { mergeThreeWay } = await import('./three-way-merge.ts');
    // A save that was on its way is refused, for it is a change to what was there before: what it held is
    // among what was typed.
    for (let save = saving.current(); save; save = saving.current()) await save;
    const document = core.open;
    if (document?.loaded.id !== story.id || revision <= document.revision) return;
    const library = storyText(story);
    const merged = mergeThreeWay(baseOf(document), core.textOf(document), library);
    document.revision = revision;
    document.savedFields = library.fields;
    document.savedBody = merged.saved;
    const isSame = sameFields(library.fields, merged.fields);
    const fields = isSame ? library.fields : merged.fields;
    const { touched } = document;
    core.store.setState({
      fields,
      trail: story.trail,
      savedAt: story.modified,
      saveState: touched || !isSame ? { kind: 'saving' } : { kind: 'saved' },
    });
    if (merged.body) editBody(merged.body);
    journal.note();
    if (core.isDirty()) saving.schedule.changed();
  }

  /** One after the other. */
  function absorb(next: OpenStory): Promise<void> {
    const turn = (absorbing ?? Promise.resolve()).then(() => absorbNow(next));
    const ended = turn.finally(() => {
      if (absorbing === ended) absorbing = null;
    });
    absorbing = ended;
    return ended;
  }

  async function isMergeable(document: OpenDocument, theirs: StoryText): Promise<boolean> {
    const { canMergeThreeWay } = await import('./three-way-merge.ts');
    return core.open === document && canMergeThreeWay(baseOf(document), core.textOf(document), theirs);
  }

  return {
    current: () => absorbing,
    absorb,
    async reload(ask) {
      const document = core.open;
      if (!document || saving.current() || core.isDirty()) return false;
      const reply = await attempt(ask);
      if (!reply.ok || core.open !== document) return false;
      if (!core.isDirty()) show(reply.value);
      // Typed while the other text was on its way.
      else if (await isMergeable(document, storyText(reply.value.story))) await absorb(reply.value);
      else return false;
      return true;
    },
    async mergeIn(look, ask) {
      const document = core.open;
      if (!document) return false;
      const save = saving.current();
      if (save) await save;
      const theirs = await attempt(look);
      if (!theirs.ok || !(await isMergeable(document, theirs.value))) return false;
      const reply = await attempt(ask);
      if (!reply.ok || !(await isMergeable(document, storyText(reply.value.story)))) return false;
      await absorb(reply.value);
      return true;
    },
  };
}

/** The text that the library had when the window's own parted from it. */
function baseOf({ savedFields, savedBody }: OpenDocument): StoryText {
  return { fields: savedFields, body: savedBody };
}
