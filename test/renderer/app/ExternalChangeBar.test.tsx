import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ExternalChangeBar } from '../../../renderer/app/ExternalChangeBar.tsx';
import { createExternalChangeStore } from '../../../renderer/features/external-change/external-change-store.ts';
import { SessionContext } from '../../../renderer/session/session-context.ts';
import type { ConflictingText } from '../../../shared/library/external-change.ts';
import { fail, ok } from '../../../shared/result.ts';
import { openFixture } from '../session/session-fixture.ts';

afterEach(cleanup);

/** The bar over the open story `One`. */
async function bar() {
  const fixture = await openFixture();
  const { bridge, session } = fixture;
  const told: string[] = [];
  const externalChange = createExternalChangeStore(bridge, session, ({ message }) => {
    told.push(message);
    return () => {};
  });
  externalChange.follow();
  render(
    <SessionContext value={session}>
      <ExternalChangeBar externalChange={externalChange} />
    </SessionContext>,
  );
  const user = userEvent.setup();
  return {
    ...fixture,
    externalChange,
    told,
    tell: (change: 'gone' | 'damaged') =>
      act(async () => bridge.emit('story.external', { id: 'story-one', change })),
    press: (name: string) => user.click(screen.getByRole('button', { name })),
    buttons: () => screen.queryAllByRole('button').map(({ textContent }) => textContent),
  };
}

it('says nothing while nobody else touches the story', async () => {
  const { buttons } = await bar();
  expect(buttons()).toEqual([]);
});

it('offers to write a story back that was taken away, or to close it', async () => {
  const { tell, press, bridge, buttons, session, told } = await bar();
  bridge.handlers['external.writeBack'] = () => fail('disk-full', 'The disk is full.');
  await tell('gone');
  expect(screen.getByText(/^Another program deleted, moved or renamed this story’s folder\./)).toBeTruthy();
  expect(buttons()).toEqual(['Close the story', 'Save as a copy', 'Write it back']);
  await press('Write it back');
  expect(told).toEqual(['The disk is full.']);
  expect(bridge.called('external.writeBack')).toMatchObject([
    { id: 'story-one', text: { fields: { headline: 'One' } } },
  ]);
  bridge.handlers['external.binMissingStory'] = () => ok(null);
  await press('Close the story');
  expect(session.store.getState().loaded).toBeNull();
});

it('does not offer to close a story that lies there damaged', async () => {
  const { tell, buttons } = await bar();
  await tell('damaged');
  expect(screen.getByText(/can no longer be read\. Its text is safe in this window\.$/)).toBeTruthy();
  expect(buttons()).toEqual(['Save as a copy', 'Write it back']);
});

it('offers to choose between two texts that were both written', async () => {
  const { externalChange, press, buttons } = await bar();
  act(() => externalChange.store.setState({ change: 'changed' }));
  expect(screen.getByText(/^Another program changed this story while you were writing\./)).toBeTruthy();
  expect(buttons()).toEqual(['Save as a copy', 'Compare and choose…']);
  const choose = vi.spyOn(externalChange, 'choose').mockResolvedValue();
  await press('Compare and choose…');
  expect(choose).toHaveBeenCalledWith();
});

it.each([
  ['copy', /^Another version of this story lies beside it: “story 2\.json”, of /],
  ['recovery', /^A text of .* that had not reached the library is kept on this computer/],
  ['merge', /^Git could not merge two versions of this story/],
] as const)('tells of another text from %s until it is put off', async (source, words) => {
  const { session, press, externalChange } = await bar();
  const said = () => screen.queryByRole('status')?.textContent ?? '';
  const conflict = { key: 'k', source, name: 'story 2.json', when: '2026-01-28T10:00:00Z' };
  act(() => session.setConflicts([conflict as ConflictingText]));
  expect(said()).toMatch(words);
  const choose = vi.spyOn(externalChange, 'choose').mockResolvedValue();
  await press('Compare and choose…');
  expect(choose).toHaveBeenCalledWith(conflict);
  await press('Not now');
  expect(said()).not.toMatch(words);
});

it('says what was done meanwhile, and what was recovered, until somebody has read it', async () => {
  const { session, externalChange, press } = await bar();
  act(() => {
    externalChange.store.setState({ notice: 'Both texts are in it now.' });
    session.store.setState({ recovered: '2026-01-28T10:00:00Z' });
  });
  expect(screen.getByText('Both texts are in it now.')).toBeTruthy();
  await press('Dismiss');
  expect(screen.getByText(/^Recovered the text of .* that had not reached the library\.$/)).toBeTruthy();
  await press('Dismiss');
  expect(screen.queryByRole('button')).toBeNull();
});
