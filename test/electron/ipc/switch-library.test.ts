import { expect, it, vi } from 'vitest';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import { switchLibrary } from '../../../electron/ipc/switch-library.ts';
import { fakeLibrary } from './fake-library.ts';

it('opens the first library without asking the window to save', async () => {
  const desk = createLibrarySlot();
  const save = vi.fn(async () => true);
  const moved = vi.fn();
  const library = fakeLibrary('first');
  expect(await switchLibrary(library, desk, { save, moved })).toEqual(library.info);
  expect(save).not.toHaveBeenCalled();
  expect(moved).toHaveBeenCalledWith(library);
});

it('saves what is open before another library takes its place', async () => {
  const log: string[] = [];
  const desk = createLibrarySlot();
  await desk.change(fakeLibrary('first', log));
  const save = async () => {
    log.push('save');
    return true;
  };
  await switchLibrary(fakeLibrary('second', log), desk, { save, moved: () => log.push('moved') });
  expect(log).toEqual(['save', 'close first', 'moved']);
});

it('stays where it is when something could not be saved', async () => {
  const log: string[] = [];
  const desk = createLibrarySlot();
  const first = fakeLibrary('first', log);
  await desk.change(first);
  const moving = switchLibrary(fakeLibrary('second', log), desk, { save: async () => false, moved: vi.fn() });
  await expect(moving).rejects.toThrowError(/“first” stays open/);
  expect(desk.library()).toBe(first);
  expect(log).toEqual(['close second']);
});

it('keeps the open library when it is chosen again', async () => {
  const log: string[] = [];
  const desk = createLibrarySlot();
  const first = fakeLibrary('first', log);
  await desk.change(first);
  const save = vi.fn(async () => true);
  await switchLibrary(fakeLibrary('first', log), desk, { save, moved: vi.fn() });
  expect(desk.library()).toBe(first);
  expect(save).not.toHaveBeenCalled();
});
