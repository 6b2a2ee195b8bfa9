import { describe, expect, it } from 'vitest';
import { createBinStore } from '../../../../renderer/features/bin/bin-store.ts';
import type { BinnedStory } from '../../../../shared/library/binned-story.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';

const story = (name: string, headline: string): BinnedStory => ({
  name,
  id: name,
  headline,
  words: 3,
  binned: '2026-11-25T12:00:00.000Z',
  damaged: null,
});

function binOf(...stories: BinnedStory[]) {
  let there = stories;
  const bridge = fakeBridge({
    'bin.list': () => ok(there),
    'bin.restore': ({ name }) => {
      const found = there.find((one) => one.name === name);
      if (!found) return fail('not-found', 'It is gone.');
      there = there.filter((one) => one !== found);
      return ok({
        id: name,
        headline: found.headline,
        newSlug: found.headline === 'Taken' ? 'taken-2' : null,
      });
    },
    'bin.remove': ({ names }) => {
      there = there.filter(({ name }) => !names.includes(name));
      return ok(null);
    },
  });
  return {
    bridge,
    bin: createBinStore(bridge),
    take: (name: string) => (there = there.filter((one) => one.name !== name)),
  };
}

describe('the bin', () => {
  it('restores what is chosen, says what became of it, and forgets the choice', async () => {
    const { bin, bridge } = binOf(story('story-one', 'One'), story('story-two', 'Taken'));
    await bin.load();
    bin.toggle('story-one');
    bin.toggle('story-two');
    bin.toggle('story-one');
    await bin.restore();
    expect(bridge.called('bin.restore')).toEqual([{ name: 'story-two' }]);
    const { stories, selected, done } = bin.store.getState();
    expect(stories?.map(({ name }) => name)).toEqual(['story-one']);
    expect(selected.size).toBe(0);
    expect(done).toBe('Restored “Taken”. Another story has its slug now, so it is taken-2.');
  });

  it('counts several that it restores, and names each that got another slug', async () => {
    const { bin } = binOf(story('story-one', 'One'), story('story-two', 'Taken'));
    await bin.load();
    bin.selectAll(true);
    await bin.restore();
    expect(bin.store.getState().done).toBe(
      'Restored 2 stories. Another story has the slug of “Taken” now, so it is taken-2.',
    );
  });

  it('chooses all or none, and asks for nothing where nothing is chosen', async () => {
    const { bin, bridge } = binOf(story('story-one', 'One'), story('story-two', 'Two'));
    await bin.load();
    bin.selectAll(true);
    expect(bin.store.getState().selected.size).toBe(2);
    bin.selectAll(false);
    await bin.restore();
    expect(bridge.called('bin.restore')).toEqual([]);
  });

  it('stops at the first that cannot be restored and says why', async () => {
    const { bin, take } = binOf(story('story-one', 'One'), story('story-two', 'Two'));
    await bin.load();
    bin.selectAll(true);
    take('story-one');
    await bin.restore();
    expect(bin.store.getState()).toMatchObject({ problem: 'It is gone.', busy: false });
    expect(bin.store.getState().stories?.map(({ name }) => name)).toEqual(['story-two']);
  });

  it('deletes exactly what it was shown', async () => {
    const { bin, bridge } = binOf(story('story-one', 'One'), story('story-two', 'Two'));
    await bin.load();
    await bin.remove(['story-one']);
    expect(bridge.called('bin.remove')).toEqual([{ names: ['story-one'] }]);
    expect(bin.store.getState()).toMatchObject({ done: '1 story deleted for ever.', busy: false });
  });
});
