import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { paragraph, writeStory } from '../../electron/library/temporary-library.ts';
import { openWindow } from '../../support/open-window.tsx';

/** A window in which the second of two stories was open last. */
async function desk() {
  const ids: string[] = [];
  const shown = await openWindow(async (library) => {
    ids.push((await writeStory(library, { headline: 'Ships turn north' }, [paragraph('They waited.')])).id);
    ids.push((await writeStory(library, { headline: 'Talks in Cairo' }, [paragraph('Three hours.')])).id);
    return ids[1];
  });
  await screen.findByRole('textbox', { name: 'Story body' });
  const row = (name: RegExp) => screen.findByRole('row', { name });
  const choose = async (menu: RegExp, entry: RegExp) => {
    await shown.user.click(screen.getByRole('button', { name: menu }));
    await shown.user.click(await screen.findByRole('menuitem', { name: entry }));
  };
  const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
  return { ...shown, ids, row, choose, field };
}

it('goes on with the story that was open last, names the window after it, and opens another', async () => {
  const { user, row, field, ids, library } = await desk();
  expect(field('Headline').value).toBe('Talks in Cairo');
  expect(document.title).toBe('Talks in Cairo – Dateline');
  expect(field('Story body').textContent).toBe('Three hours.');
  await user.click(await row(/Ships turn north/));
  await waitFor(() => expect(document.title).toBe('Ships turn north – Dateline'));
  await waitFor(() => expect(field('Story body').textContent).toBe('They waited.'));
  await user.type(field('Headline'), ' again');
  await waitFor(async () =>
    expect((await library.read(ids[0] ?? '')).headline).toBe('Ships turn north again'),
  );
});

it('puts a room in the place of the panes, and brings them back with the story that is opened there', async () => {
  const { user, bridge, field } = await desk();
  const rooms = within(screen.getByRole('radiogroup', { name: 'Room' }));
  expect(rooms.getByRole<HTMLInputElement>('radio', { name: 'Desk' }).checked).toBe(true);
  await user.click(rooms.getByRole('radio', { name: 'Board' }));
  const board = within(await screen.findByRole('region', { name: 'Board' }));
  expect(rooms.getByRole<HTMLInputElement>('radio', { name: 'Board' }).checked).toBe(true);
  expect(screen.queryByRole('region', { name: 'Stories' })).toBeNull();
  await user.click(await board.findByRole('option', { name: /Ships turn north/ }));
  await screen.findByRole('region', { name: 'Stories' });
  await waitFor(() => expect(field('Headline').value).toBe('Ships turn north'));
  expect(bridge.called('stories.open')).toHaveLength(1);
});

it('speaks of the open story only where it is shown, or where its words do not reach the disk', async () => {
  const { user, field, bridge } = await desk();
  const bar = within(screen.getByRole('contentinfo'));
  const shown = () =>
    [
      ...['History', 'Export'].map((name) => screen.queryByRole('button', { name })),
      screen.queryByRole('radiogroup', { name: 'View' }),
      screen.queryByLabelText('Search stories'),
      bar.queryByText('2 words'),
      bar.queryByLabelText('Save state'),
    ].filter((part) => part?.closest('[hidden]') === null).length;
  const room = (name: string) => user.click(screen.getByRole('radio', { name }));
  expect(shown()).toBe(6);
  for (const name of ['Board', 'Planner', 'Reading']) {
    await room(name);
    await screen.findByRole('region', { name });
    expect(shown()).toBe(0);
    expect(screen.getByRole('contentinfo').textContent).toContain('Leave');
  }
  await room('Desk');
  expect(shown()).toBe(6);
  Object.assign(bridge.handlers, { 'stories.save': undefined, 'stories.keep': undefined });
  await user.type(field('Headline'), ' end');
  await room('Board');
  await waitFor(() => expect(screen.getByLabelText('Save state').textContent).toBe('Not saved'));
});

it('goes from a room to the field that searches stories, which takes what is typed next', async () => {
  const { user, command } = await desk();
  await user.click(screen.getByRole('radio', { name: 'Board' }));
  await screen.findByRole('region', { name: 'Board' });
  await command('find-story');
  await user.keyboard('ships');
  expect(screen.getByLabelText<HTMLInputElement>('Search stories').value).toBe('ships');
  expect(screen.queryByRole('region', { name: 'Board' })).toBeNull();
});

it.each([
  ['show-bin', 'Bin'],
  ['show-tags', 'Tags'],
  ['snippets', 'Snippets'],
  ['new-from-template', 'New from a template'],
  ['spelling', 'Dictionaries and words'],
  ['shortcuts', 'Keyboard shortcuts'],
  ['replace-in-stories', 'Find and replace in stories'],
  ['palette', 'Command palette'],
] as const)('opens the dialog of %s, which Escape closes', async (command, name) => {
  const { command: run, user } = await desk();
  await run(command);
  await screen.findByRole('dialog', { name });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('says what is safe while the library does not take the story, and tries again', async () => {
  const { user, field, bridge } = await desk();
  const { 'stories.save': save, 'stories.keep': keep } = bridge.handlers;
  Object.assign(bridge.handlers, { 'stories.save': undefined, 'stories.keep': undefined });
  await user.type(field('Headline'), ' end');
  const bar = await screen.findByText(
    /^Nothing answers stories\.save\..*Your text is kept in this window\.$/,
  );
  expect(bar).toBeTruthy();
  Object.assign(bridge.handlers, { 'stories.save': save, 'stories.keep': keep });
  const tries = bridge.called('stories.save').length;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(bridge.called('stories.save').length).toBe(tries + 1);
  await waitFor(() => expect(screen.queryByText(/Your text is kept in this window/)).toBeNull());
});

it('asks before a story is left that can be kept nowhere', async () => {
  const { user, field, row, bridge } = await desk();
  Object.assign(bridge.handlers, {
    'stories.save': undefined,
    'stories.keep': undefined,
    'external.keepForRecovery': undefined,
  });
  await user.type(field('Headline'), ' end');
  await screen.findByText(/Your text is kept in this window/);
  await user.click(await row(/Ships turn north/));
  const question = within(
    await screen.findByRole('dialog', {
      name: /^Your last changes to “\s*Talks in Cairo end\s*” are not saved$/,
    }),
  );
  const stay = question.getByRole('button', { name: 'Stay with the story' });
  await waitFor(() => expect(document.activeElement).toBe(stay));
  await user.click(stay);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(field('Headline').value).toBe('Talks in Cairo end');
});

it('says who has the library elsewhere', async () => {
  const { bridge, library } = await desk();
  const holder = { user: 'Omar', host: 'desk-2', here: false, since: '2026-01-28T10:00:00Z' };
  await act(async () => bridge.emit('library.holder', { ...library.info, readOnly: true, holder } as never));
  const bar = await screen.findByText(/has had this library open on/);
  expect(bar.textContent).toMatch(/^“Omar” has had this library open on “desk-2” since/);
  expect(screen.getByText('read-only')).toBeTruthy();
});

it('completes what is searched for, and finds it', async () => {
  const { user, library } = await desk();
  const search = screen.getByRole<HTMLInputElement>('combobox', { name: 'Search stories' });
  await user.type(search, 'status:dr');
  await user.click(await screen.findByRole('option', { name: /^Draft/ }));
  expect(search.value.trim()).toBe('status:draft');
  await user.type(search, 'ships');
  await waitFor(() => expect(screen.getAllByText('1 story found').length).toBeGreaterThan(0));
  await user.click(screen.getByRole('button', { name: 'Clear the search' }));
  expect(search.value).toBe('');
  expect((await library.list()).stories).toHaveLength(2);
});

it('reads a second story beside the open one', async () => {
  const { user, command, field } = await desk();
  await command('read-beside');
  const asked = await screen.findByRole('combobox', { name: 'Find a story to read beside this one' });
  await user.type(asked, 'ships{Enter}');
  const beside = within(await screen.findByRole('region', { name: 'Beside' }));
  expect((await beside.findByRole('article', { name: 'Ships turn north' })).textContent).toContain(
    'They waited.',
  );
  await user.click(beside.getByRole('button', { name: 'Write this one, read the other' }));
  await waitFor(() => expect(field('Headline').value).toBe('Ships turn north'));
});

it('marks long sentences, tells how the text reads, and stops when told to', async () => {
  const { user, command } = await desk();
  await command('toggle-readability');
  await user.click(await screen.findByRole('button', { name: 'No long sentences' }));
  const figures = within(await screen.findByRole('dialog', { name: 'Readability' }));
  expect(figures.getByText('Sentences').nextElementSibling?.textContent).toBe('1');
  await user.click(figures.getByRole('button', { name: 'Stop marking' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'No long sentences' })).toBeNull());
});
