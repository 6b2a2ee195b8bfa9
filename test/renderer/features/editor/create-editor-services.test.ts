import { expect, it, vi } from 'vitest';
import { createEditorServices } from '../../../../renderer/features/editor/create-editor-services.ts';
import { createSnippets } from '../../../../renderer/features/editor/snippets/snippets.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';

/** What the editor of `story-0001` asks of a window that answers like this. */
function services(handlers: Handlers) {
  const bridge = fakeBridge(handlers);
  const complain = vi.fn();
  const made = createEditorServices(bridge, 'story-0001', complain, () => {}, createSnippets(null));
  return { ...made, bridge, complaints: () => complain.mock.calls.flat() };
}

it('adds a picture under a name that is no longer than a disk takes', async () => {
  const { addMedia, bridge } = services({ 'media.add': () => ok({ media: 'a.png', width: 4, height: 3 }) });
  const bytes = new Uint8Array([1, 2, 3]);
  expect(await addMedia(`${'x'.repeat(300)}.png`, bytes)).toEqual({
    media: 'a.png',
    width: 4,
    height: 3,
  });
  expect(bridge.called('media.add')).toEqual([{ id: 'story-0001', name: 'x'.repeat(255), bytes }]);
});

it('says what went wrong, and nothing where somebody called it off', async () => {
  const full = services({ 'media.choose': () => fail('disk-full', 'The disk is full.') });
  expect(await full.chooseMedia()).toEqual([]);
  expect(full.complaints()).toEqual(['The disk is full.']);
  const off = services({ 'media.choose': () => fail('cancelled', 'Called off.') });
  expect(await off.chooseMedia()).toEqual([]);
  expect(off.complaints()).toEqual([]);
});

it('brings pictures along from another story, and says which are not there any more', async () => {
  const { bringMedia, complaints } = services({ 'media.bring': () => ok({ 'a.png': 'a-2.png' }) });
  expect(await bringMedia('story-0002', ['a.png'])).toEqual({ 'a.png': 'a-2.png' });
  expect(complaints()).toEqual([]);
  await bringMedia('story-0002', ['a.png', 'b.png']);
  expect(complaints()).toEqual([expect.stringMatching(/^Some pictures are no longer in the story/)]);
});

it('finds stories for a card by words, without the one that is written, and the related ones without', async () => {
  const card = (id: string) => ({ id, headline: id }) as never;
  const { findStories, linkedStory, bridge } = services({
    'stories.related': () => ok([card('near-0001')]),
    'stories.search': () =>
      ok({ problem: null, total: 2, hits: [{ id: 'story-0001' }, { id: 'ships-0001' }] } as never),
    'stories.linked': ({ ids }) => ok(ids.map(card)),
  });
  expect(await findStories('  ')).toEqual([card('near-0001')]);
  expect(await findStories(' ships ')).toEqual([card('ships-0001')]);
  expect(bridge.called('stories.search')).toEqual([{ text: 'ships', from: 0, count: 20 }]);
  expect(await linkedStory('ships-0001')).toEqual(card('ships-0001'));
  bridge.handlers['stories.search'] = () =>
    ok({ problem: null, total: 1, hits: [{ id: 'story-0001' }] } as never);
  expect(await findStories('itself')).toEqual([]);
  bridge.handlers['stories.search'] = () => fail('internal', 'No index.');
  expect(await findStories('itself')).toEqual([]);
});

it('opens what leads out of the page, and says where the rest leads', async () => {
  const { openLink, clipboard, bridge, complaints } = services({ 'link.open': () => ok(null) });
  openLink('https://example.org/');
  openLink('#footnote-1');
  expect(bridge.called('link.open')).toEqual([{ href: 'https://example.org/' }]);
  expect(complaints()).toEqual([expect.stringContaining('The link #footnote-1 goes to a place on the page')]);
  clipboard('paste');
  await vi.waitFor(() => expect(complaints()).toHaveLength(2));
  expect(complaints()[1]).toBe('Nothing answers edit.clipboard.');
});

it('keeps the snippets that were read last where they cannot be read again', async () => {
  const snippet = { id: 'a', name: 'Sign-off' } as never;
  const bridge = fakeBridge({ 'snippets.list': () => ok([snippet]) });
  const snippets = createSnippets(bridge);
  expect(snippets.current()).toEqual([]);
  expect(await snippets.load()).toEqual([snippet]);
  bridge.handlers['snippets.list'] = () => fail('damaged', 'It is torn.');
  expect(await snippets.load()).toEqual([snippet]);
  expect(await createSnippets(null).load()).toEqual([]);
});
