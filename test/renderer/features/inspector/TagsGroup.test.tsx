import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { useStore } from 'zustand';
import { TagsGroup } from '../../../../renderer/features/inspector/TagsGroup.tsx';
import { NO_TAG_SOURCES } from '../../../../renderer/features/inspector/tag-input.ts';
import type { Session } from '../../../../renderer/session/session.ts';
import type { DatelineBridge } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { text } from '../../../../shared/story/inline.ts';
import type { Tag } from '../../../../shared/story/tag.ts';
import '../../../support/popover.ts';
import { fakeBridge } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';

afterEach(cleanup);

const KNOWN: readonly Tag[] = [{ name: 'Arab League', kind: 'organisation' }];
const PATIENCE = { timeout: 6000 };

function Group({ bridge, session }: { readonly bridge: DatelineBridge; readonly session: Session }) {
  const fields = useStore(session.store, (state) => state.fields);
  return (
    fields && (
      <TagsGroup
        bridge={bridge}
        session={session}
        storyId="story-0001"
        fields={fields}
        known={KNOWN}
        world={NO_TAG_SOURCES}
      />
    )
  );
}

function write(words: string, tags: readonly Tag[] = [], leftOut: readonly string[] = []) {
  const body: readonly Block[] = [{ type: 'paragraph', children: [text(words)] }];
  const session = fakeSession({ language: 'en', tags }, body);
  const bridge = fakeBridge({ 'tags.dismissed': () => ok(leftOut), 'tags.dismiss': () => ok([]) });
  render(<Group bridge={bridge} session={session} />);
  return { session, bridge, user: userEvent.setup() };
}

const SPOKEN = 'The Arab League met in Cairo. Cairo was hot, and so was Amman.';

it('offers what the text speaks of once the writing rests, and tags nothing by itself', async () => {
  const { session, user } = write(SPOKEN);
  const offered = await screen.findByRole('list', { name: 'In the text' }, PATIENCE);
  expect(within(offered).getAllByRole('listitem')).toHaveLength(3);
  expect(session.fields().tags).toEqual([]);

  const first = within(offered).getByRole('button', { name: 'Tag “Cairo”, place' });
  act(() => first.focus());
  await user.keyboard('{Enter}');
  expect(session.fields().tags).toEqual([{ name: 'Cairo', kind: 'place' }]);
  expect(document.activeElement?.textContent).toBe('Arab League');
  await user.keyboard('{Enter}');
  expect(session.fields().tags.at(-1)).toEqual({ name: 'Arab League', kind: 'organisation' });
});

it('offers it again as the text changes', async () => {
  const { session } = write('Nothing yet.');
  act(() => session.setBody([{ type: 'paragraph', children: [text('A ferry to Beirut.')] }]));
  expect(await screen.findByRole('button', { name: 'Tag “Beirut”, place' }, PATIENCE)).toBeDefined();
});

it('offers it first in the list of tags, before anything is typed', async () => {
  const { user } = write(SPOKEN);
  await screen.findByRole('list', { name: 'In the text' }, PATIENCE);
  await user.click(screen.getByRole('combobox', { name: 'Tags' }));
  await user.keyboard('{ArrowDown}');
  expect((await screen.findAllByRole('option'))[0]?.textContent).toContain('Cairo');
});

it('leaves a name out for this story for good, and gives the focus back to the tags', async () => {
  const { bridge, user } = write('From Cairo to Amman.', [{ name: 'cairo', kind: 'place' }]);
  const name = await screen.findByRole('button', { name: /^Tag “/ }, PATIENCE);
  expect(name.textContent).toBe('Amman');
  act(() => name.focus());
  await user.keyboard('{Delete}');
  expect(screen.queryByRole('list', { name: 'In the text' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Tags' }));
  expect(bridge.called('tags.dismiss')).toEqual([{ id: 'story-0001', name: 'Amman' }]);
});

it('offers no name that was left out before', async () => {
  write(SPOKEN, [], ['Cairo', 'Amman']);
  const offered = await screen.findByRole('list', { name: 'In the text' }, PATIENCE);
  expect(within(offered).getAllByRole('listitem')).toHaveLength(1);
});
