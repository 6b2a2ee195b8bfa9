import { expect, it, vi } from 'vitest';
import type { JournalThread } from '../../../../renderer/session/typed/journal-thread.ts';
import { withLeftText } from '../../../../renderer/session/typed/recover-left.ts';
import type { Boot } from '../../../../shared/ipc/app.ts';
import type { OpenStory } from '../../../../shared/library/open-story.ts';
import type { TypedText } from '../../../../shared/library/typed-text.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { createStory, emptyFields } from '../../../../shared/story/story.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';

const WHEN = '2026-01-31T10:15:00.000Z';

function opened(headline: string, part: Partial<OpenStory> = {}): OpenStory {
  const story = createStory('story-one', WHEN, { ...emptyFields('en'), headline }, []);
  return { story, revision: 1, ...part };
}

const typed: TypedText = {
  id: 'story-one',
  prefix: 0,
  suffix: 0,
  blocks: { before: [], sent: null, now: [] },
  fields: null,
  step: null,
};

async function begin(story: OpenStory | null, reply: Result<OpenStory>, left: JournalThread['left']) {
  const take = vi.fn(async () => {});
  const end = vi.fn();
  const bridge = fakeBridge({ 'stories.recover': () => reply });
  const boot = { story, library: { path: '/desk' }, notice: null } as Partial<Boot> as Boot;
  const result = await withLeftText(bridge, boot, () => ({ left, take, end, keep: vi.fn() }));
  expect(end).toHaveBeenCalledOnce();
  return { result, take };
}

const LEFT = Promise.resolve([{ set: 2, typed }]);

it('begins with the story that has every word again, and takes the text from the journal', async () => {
  const whole = opened('Whole', { recovered: WHEN });
  const { result, take } = await begin(opened('Without'), ok(whole), LEFT);
  expect(result.story).toEqual(whole);
  expect(take).toHaveBeenCalledWith(2);
});

it('still tells of what was recovered before, where the journal adds nothing', async () => {
  const { result } = await begin(opened('Whole', { recovered: WHEN }), ok(opened('Whole')), LEFT);
  expect(result.story?.recovered).toBe(WHEN);
});

it('leaves in the journal what cannot be brought to its story, and says why', async () => {
  const before = opened('As it was');
  const { result, take } = await begin(before, fail('not-found', 'The story is gone.'), LEFT);
  expect(result.story).toBe(before);
  expect(result.notice?.message).toBe('The story is gone.');
  expect(take).not.toHaveBeenCalled();
});

it('begins as it would without a journal that cannot be opened', async () => {
  const before = opened('As it was');
  const { result } = await begin(before, ok(before), Promise.reject(new Error('no room')));
  expect(result.story).toBe(before);
});
