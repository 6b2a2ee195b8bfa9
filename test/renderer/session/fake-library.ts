import type { RequestArgument } from '../../../shared/ipc/contract.ts';
import type { OpenStory } from '../../../shared/library/open-story.ts';
import { type ErrorCode, fail, ok } from '../../../shared/result.ts';
import { applySplice } from '../../../shared/story/splice.ts';
import { createStory, emptyFields, type Story } from '../../../shared/story/story.ts';
import type { Handlers } from '../../support/fake-bridge.ts';

export interface FakeLibrary {
  readonly stories: Map<string, { story: Story; revision: number }>;
  readonly handlers: Handlers;
  /** While set, every save is refused with this code. */
  failing: ErrorCode | null;
  /** While set, saves wait for it before they touch anything. */
  gate: Promise<void> | null;
  /** How many saves are on their way, and the most there ever were. */
  readonly saves: { running: number; most: number; count: number };
  add(id: string, part?: Partial<Story>): Story;
}

/** Stories in memory that follow the rules of the real library: revisions, stale bases, splices. */
export function fakeLibrary(): FakeLibrary {
  const stories: FakeLibrary['stories'] = new Map();
  const saves = { running: 0, most: 0, count: 0 };
  let made = 0;
  const add = (id: string, part: Partial<Story> = {}) => {
    const story = { ...createStory(id, '2026-01-02T03:04:05.000Z', emptyFields('en')), ...part };
    stories.set(id, { story, revision: 1 });
    return story;
  };
  const open = (id: string) => {
    const found = stories.get(id);
    return found ? ok<OpenStory>({ ...found }) : fail('not-found', `There is no story ${id}.`);
  };
  const create = (part: Partial<Story> = {}) => {
    made++;
    const id = `new-story-${made}`;
    add(id, { ...part, id });
    return open(id);
  };
  async function save(change: RequestArgument<'stories.save'>) {
    saves.running++;
    saves.count++;
    saves.most = Math.max(saves.most, saves.running);
    await library.gate;
    saves.running--;
    if (library.failing) return fail(library.failing, `Refused: ${library.failing}.`);
    const found = stories.get(change.id);
    if (!found) return fail('not-found', 'There is no such story.');
    if (found.revision !== change.base) return fail('stale', 'Another program has changed the story.');
    const modified = new Date(Date.parse(found.story.modified) + 1000).toISOString();
    found.story = {
      ...found.story,
      ...(change.fields ?? {}),
      body: change.splice ? applySplice(found.story.body, change.splice) : found.story.body,
      modified,
    };
    found.revision++;
    return ok({ revision: found.revision, modified });
  }
  const library: FakeLibrary = {
    stories,
    saves,
    failing: null,
    gate: null,
    add,
    handlers: {
      'stories.open': ({ id }) => open(id),
      'stories.create': () => create(),
      'stories.duplicate': ({ id }) => {
        const found = stories.get(id);
        return found
          ? create({ ...found.story, slug: 'copy' })
          : fail('not-found', 'There is no such story.');
      },
      'stories.save': save,
    },
  };
  return library;
}
