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

it('passes on every event of the open library and of no other', async () => {
  const desk = createLibrarySlot();
  const told: unknown[] = [];
  const changed = vi.fn();
  desk.events.onAny((...event) => told.push(event));
  desk.events.on('library.changed', changed);
  const first = fakeLibrary('first');
  const second = fakeLibrary('second');
  await desk.change(first);
  first.events.emit('library.changed', null);
  expect(changed).toHaveBeenCalledTimes(1);
  await desk.change(second);
  first.events.emit('library.changed', null);
  expect(changed).toHaveBeenCalledTimes(1);
  second.events.emit('library.changed', null);
  second.events.emit('bulk.progress', { operation: 'one', done: 1, total: 2 });
  expect(changed).toHaveBeenCalledTimes(2);
  expect(told).toEqual([
    ['library.changed', null],
    ['library.changed', null],
    ['bulk.progress', { operation: 'one', done: 1, total: 2 }],
  ]);
  await desk.close();
  second.events.emit('library.changed', null);
  expect(told).toHaveLength(3);
});
