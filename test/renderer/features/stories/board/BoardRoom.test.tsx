import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Library } from '../../../../../electron/library/library.ts';
import { BoardRoom } from '../../../../../renderer/features/stories/board/BoardRoom.tsx';
import type { Status } from '../../../../../shared/story/status.ts';
import { writeStory } from '../../../../electron/library/temporary-library.ts';
import { openDesk } from '../../../../support/open-window.tsx';

async function board(fill: (library: Library) => Promise<unknown>) {
  const desk = await openDesk(fill);
  const onOpen = vi.fn();
  const onClose = vi.fn();
  desk.show(<BoardRoom bridge={desk.bridge} onOpen={onOpen} onClose={onClose} />);
  const region = within(await screen.findByRole('region', { name: 'Board' }));
  /** The cards of a status, once it has so many. */
  const column = (status: string, count: number) =>
    region.findByRole('listbox', { name: `${status}, ${count} ${count === 1 ? 'story' : 'stories'}` });
  const said = () => region.getByRole('status').textContent;
  return { ...desk, region, column, said, onOpen, onClose };
}

const TALKS = {
  headline: 'Talks in Cairo',
  sections: ['World'],
  dateline: { place: 'Cairo', date: null },
  assignee: 'Elena Marsh',
  priority: 1,
  deadline: '2026-01-28T12:00:00Z',
} as const;

/** A desk with one draft, and its status on the disk. */
async function oneDraft() {
  let id = '';
  const shown = await board(async (library) => {
    ({ id } = await writeStory(library, { headline: 'Talks in Cairo' }));
  });
  const status = async (): Promise<Status> => (await shown.library.read(id)).status;
  return { ...shown, id, status, draft: await shown.column('Draft', 1) };
}

it('shows every story in the column of its status, with who has it and since when it is late', async () => {
  const { column, region } = await board(async (library) => {
    await writeStory(library, TALKS);
    await writeStory(library, { headline: 'Ships turn north', status: 'in-edit' });
  });
  const card = await within(await column('Draft', 1)).findByRole('option', { name: /Talks in Cairo/ });
  for (const words of ['World', 'Cairo', 'Elena Marsh', /^Overdue/, /^1 /]) {
    expect(within(card).getByText(words), String(words)).toBeTruthy();
  }
  expect((await column('In edit', 1)).textContent).toContain('Ships turn north');
  expect((await column('Ready', 0)).textContent).toBe('No stories');
  expect(region.getByText('2 stories')).toBeTruthy();
});

it('moves a card on by keys, goes with it, and takes that back', async () => {
  const { user, draft, column, status } = await oneDraft();
  await waitFor(() => expect(document.activeElement).toBe(draft));
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  const pitch = await column('Pitch', 1);
  expect(await status()).toBe('pitch');
  await waitFor(() => expect(document.activeElement).toBe(pitch));
  await user.keyboard('{Control>}z{/Control}');
  await column('Draft', 1);
  expect(await status()).toBe('draft');
});

it('picks a card up, tells what it is over, and drops it there or puts it back', async () => {
  const { user, column, said, status, draft } = await oneDraft();
  draft.focus();
  await user.keyboard(' ');
  expect(said()).toMatch(/^Picked up “Talks in Cairo”\./);
  await user.keyboard('{ArrowLeft}');
  expect(said()).toBe('Over Pitch.');
  await user.keyboard('{Escape}');
  expect(said()).toBe('Put back.');
  expect(await status()).toBe('draft');
  await user.keyboard(' {ArrowLeft}{Enter}');
  await column('Pitch', 1);
  expect(await status()).toBe('pitch');
});

it('takes a card that is dropped on a column, also on one that is folded', async () => {
  const { user, region, column, status, id } = await oneDraft();
  const card = await region.findByRole('option', { name: /Talks in Cairo/ });
  const kept = new Map<string, string>();
  const dataTransfer = {
    get types() {
      return [...kept.keys()];
    },
    setData: (type: string, value: string) => kept.set(type, value),
    getData: (type: string) => kept.get(type) ?? '',
    setDragImage: () => {},
  };
  await user.click(region.getByRole('button', { name: 'Fold Pitch' }));
  const folded = await region.findByRole('button', { name: 'Unfold Pitch, 0' });
  fireEvent.dragStart(card, { dataTransfer });
  fireEvent.dragOver(folded, { dataTransfer });
  fireEvent.drop(folded, { dataTransfer });
  await region.findByRole('button', { name: 'Unfold Pitch, 1' });
  expect(await status()).toBe('pitch');
  await user.click(region.getByRole('button', { name: 'Unfold Pitch, 1' }));
  expect((await column('Pitch', 1)).querySelector(`[data-story="${id}"]`)).toBeTruthy();
});

it('shows before which card one that is picked up or dragged would stand', async () => {
  const { user, region, column } = await board(async (library) => {
    await writeStory(library, { headline: 'Talks in Cairo', deadline: '2026-01-28T12:00:00Z' });
    await writeStory(library, { headline: 'Soon', status: 'pitch', deadline: '2026-01-01T12:00:00Z' });
    await writeStory(library, { headline: 'Later', status: 'pitch', deadline: '2026-03-01T12:00:00Z' });
  });
  const lines = () => [...document.querySelectorAll('[data-landing]')];
  const columnOf = (line: Element | undefined) => line?.closest('section')?.dataset.status;
  (await column('Draft', 1)).focus();
  await user.keyboard(' {ArrowLeft}');
  expect(lines().map(columnOf)).toEqual(['pitch']);
  await user.keyboard('{Escape}');
  expect(lines()).toEqual([]);
  const kept = new Map<string, string>();
  const dataTransfer = {
    get types() {
      return [...kept.keys()];
    },
    setData: (type: string, value: string) => kept.set(type, value),
    getData: (type: string) => kept.get(type) ?? '',
  };
  const card = await region.findByRole('option', { name: /Talks in Cairo/ });
  fireEvent.dragStart(card, { dataTransfer });
  fireEvent.dragOver(await column('Draft', 1), { dataTransfer });
  expect(lines()).toEqual([]);
  fireEvent.dragOver(await column('Pitch', 2), { dataTransfer });
  expect(lines().map(columnOf)).toEqual(['pitch']);
  fireEvent.dragEnd(card, { dataTransfer });
  expect(lines()).toEqual([]);
});

it('does not move a card to a status that it lacks something for before somebody has said so', async () => {
  const { user, draft, status } = await oneDraft();
  draft.focus();
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/has no/)).toBeTruthy();
  expect(await status()).toBe('draft');
});

it('opens the card under the keys, and leaves by Escape', async () => {
  const { user, draft, id, onOpen, onClose } = await oneDraft();
  draft.focus();
  await user.keyboard('{Enter}');
  expect(onOpen.mock.calls).toEqual([[id]]);
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

it('goes from card to card and from column to column', async () => {
  const { user, column } = await board(async (library) => {
    await writeStory(library, { headline: 'Talks in Cairo' });
    await writeStory(library, { headline: 'Ships turn north' });
    await writeStory(library, { headline: 'Floods', status: 'in-edit' });
  });
  const draft = await column('Draft', 2);
  draft.focus();
  const active = () => document.activeElement?.querySelector('[aria-selected=true]')?.textContent ?? '';
  const first = active();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(active()).not.toBe(first));
  await user.keyboard('{Home}');
  await waitFor(() => expect(active()).toBe(first));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(await column('In edit', 1));
});

it('narrows itself to a query and a section, and says so when nothing is left', async () => {
  const { user, region, column } = await board(async (library) => {
    await writeStory(library, TALKS);
    await writeStory(library, { headline: 'Ships turn north' });
  });
  await column('Draft', 2);
  await user.click(region.getByRole('combobox', { name: 'Section on the board' }));
  await user.click(await screen.findByRole('option', { name: 'World' }));
  expect((await column('Draft', 1)).textContent).toContain('Talks in Cairo');
  await user.type(region.getByRole('searchbox', { name: /^Filter the board/ }), 'Oslo');
  expect(await region.findByText('No story is what the filter asks for.')).toBeTruthy();
  await user.click(region.getByRole('button', { name: 'Show all stories' }));
  await column('Draft', 2);
});

it('says that the board may be out of date where the library cannot be read', async () => {
  const { bridge, region, column } = await board(async (library) => {
    await writeStory(library, TALKS);
  });
  await column('Draft', 1);
  bridge.handlers['stories.facets'] = undefined as never;
  bridge.handlers['stories.list'] = undefined as never;
  bridge.emit('library.changed', null);
  expect((await region.findByRole('alert')).textContent).toMatch(
    /^The board may be out of date\. Nothing answers/,
  );
  await column('Draft', 1);
});
