import { expect, it, vi } from 'vitest';
import { createLibrarySlot } from '../../../electron/ipc/library-slot.ts';
import { fakeLibrary } from './fake-library.ts';

it('says that no library is open', () => {
  const desk = createLibrarySlot();
  expect(desk.current()).toBeNull();
  expect(() => desk.library()).toThrowError(expect.objectContaining({ code: 'no-library' }));
});

it('closes a library before it shows the next', async () => {
  const log: string[] = [];
  const desk = createLibrarySlot();
  await desk.change(fakeLibrary('first', log));
  const second = fakeLibrary('second', log);
  expect(await desk.change(second)).toEqual(second.info);
  expect(desk.library()).toBe(second);
  expect(log).toEqual(['close first']);
  await desk.close();
  expect(log).toEqual(['close first', 'close second']);
  expect(desk.current()).toBeNull();
});

it('passes on changes of the open library and of no other', async () => {
  const desk = createLibrarySlot();
  const listener = vi.fn();
  desk.onChanged(listener);
  const first = fakeLibrary('first');
  const second = fakeLibrary('second');
  await desk.change(first);
  first.changed();
  expect(listener).toHaveBeenCalledTimes(1);
  await desk.change(second);
  first.changed();
  expect(listener).toHaveBeenCalledTimes(1);
  second.changed();
  expect(listener).toHaveBeenCalledTimes(2);
});
