import { expect, it } from 'vitest';
import { createTypedEmitter } from '../../shared/typed-emitter.ts';

interface DeskEvents {
  'story.filed': string;
  'story.killed': number;
}

it('tells a listener of its own event alone, until it leaves', () => {
  const events = createTypedEmitter<DeskEvents>();
  const told: unknown[] = [];
  const leave = events.on('story.filed', (slug) => told.push(slug));
  events.emit('story.filed', 'flood');
  events.emit('story.killed', 7);
  leave();
  events.emit('story.filed', 'storm');
  expect(told).toEqual(['flood']);
});

it('tells whoever passes events on of all of them, with their names', () => {
  const events = createTypedEmitter<DeskEvents>();
  const told: unknown[] = [];
  const leave = events.onAny((...event) => told.push(event));
  events.emit('story.killed', 7);
  events.emit('story.filed', 'flood');
  leave();
  events.emit('story.killed', 8);
  expect(told).toEqual([
    ['story.killed', 7],
    ['story.filed', 'flood'],
  ]);
});

it('tells somebody who listens twice twice', () => {
  const events = createTypedEmitter<DeskEvents>();
  const told: string[] = [];
  const listener = (slug: string) => told.push(slug);
  const leave = events.on('story.filed', listener);
  events.on('story.filed', listener);
  leave();
  events.emit('story.filed', 'flood');
  expect(told).toEqual(['flood']);
});

it('lets nobody listen to, or tell of, what is not in the map', () => {
  const events = createTypedEmitter<DeskEvents>();
  const told: unknown[] = [];
  // @ts-expect-error: no event has this name.
  events.on('story.spiked', (payload) => told.push(payload));
  // @ts-expect-error: nor may it be told.
  events.emit('story.spiked', null);
  // @ts-expect-error: a payload of another event.
  events.emit('story.filed', 7);
  expect(told).toEqual([null]);
});
