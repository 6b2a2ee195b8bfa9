import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { EditorPane } from '../../../renderer/features/editor/EditorPane.tsx';
import { fail } from '../../../shared/result.ts';
import { paragraph, writeStory } from '../../electron/library/temporary-library.ts';
import { openDesk } from '../../support/open-window.tsx';

/** A desk with two stories, the first of which is open beside the published page, with the paper put away. */
async function desk() {
  const ids: string[] = [];
  const shown = await openDesk(async (library) => {
    const body = [paragraph('They waited.'), paragraph('They waited for ships.')];
    ids.push((await writeStory(library, { headline: 'Floods' }, body)).id);
    ids.push((await writeStory(library, { headline: 'Ships turn north' }, body)).id);
  });
  const { desk: opened, preferences } = shown;
  await opened.session.openStory(ids[0] ?? '');
  shown.show(<EditorPane writing={opened.writing} following={opened.following} />);
  preferences.set({ view: 'preview' });
  const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
  return {
    ...shown,
    ...opened,
    first: ids[0] ?? '',
    second: ids[1] ?? '',
    field,
    view: () => preferences.store.getState().view,
    headline: () => opened.session.store.getState().fields?.headline,
  };
}

it('begins a new story at its headline, with the paper there to write on', async () => {
  const { stories, view, field, headline } = await desk();
  await act(() => stories.create());
  expect(headline()).toBe('');
  expect(view()).toBe('write');
  expect(document.activeElement).toBe(field('Headline'));
});

it('leaves the view as it is when there is no story to begin', async () => {
  const { stories, view, bridge, toasts, headline } = await desk();
  bridge.handlers['stories.create'] = () => fail('disk-full', 'The disk is full.');
  await act(() => stories.create());
  expect(view()).toBe('preview');
  expect(headline()).toBe('Floods');
  expect(toasts.at(-1)?.message).toBe('The disk is full.');
});

const QUERY = { text: 'ships', matchCase: false, wholeWord: false, isPattern: false };

it('opens a story at a place in one of its lines, or in its text', async () => {
  const { openAtPlace, second, view, field, headline, writing } = await desk();
  const place = { query: QUERY, nth: 0, start: 6, end: 10 };
  await act(() => openAtPlace(second, { ...place, field: 'headline' }));
  expect(headline()).toBe('Ships turn north');
  expect(view()).toBe('write');
  await waitFor(() => expect(document.activeElement).toBe(field('Headline')));
  expect([field('Headline').selectionStart, field('Headline').selectionEnd]).toEqual([6, 10]);
  await act(() => openAtPlace(second, { ...place, field: null }));
  await waitFor(() => expect(writing.finder.store.getState()).toMatchObject({ open: true, count: 1, at: 1 }));
});

it('stays where it is when a story cannot be opened', async () => {
  const { openAtPlace, view, headline } = await desk();
  const place = { query: QUERY, nth: 0, start: 0, end: 1, field: 'headline' } as const;
  await expect(act(() => openAtPlace('gone-0001', place))).resolves.toBe(false);
  expect(view()).toBe('preview');
  expect(headline()).toBe('Floods');
});

it('closes the bar for finding when another story is opened, and not while the same one stays', async () => {
  const { writing, session, preferences, second } = await desk();
  await act(async () => preferences.set({ view: 'write' }));
  await act(async () => writing.finder.open(false));
  await act(async () => writing.finder.change({ text: 'waited' }));
  await waitFor(() => expect(writing.finder.store.getState()).toMatchObject({ open: true, count: 2 }));
  await act(async () => session.editFields({ headline: 'Floods rise' }));
  expect(writing.finder.store.getState().open).toBe(true);
  await act(() => session.openStory(second));
  expect(writing.finder.store.getState()).toMatchObject({ open: false, count: null, at: 0 });
});
