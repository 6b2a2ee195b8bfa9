import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

/**
 * Makes the edits of the parser cost what they change. As it comes, each one copies every event of the
 * document, so that ten thousand quotes or underlined headings take half a minute.
 */
export function editEventsInPlace(): void {
  EditMap.prototype.consume = consume;
}

function consume(this: EditMap, events: Event[]): undefined {
  this.map.sort((a, b) => a[0] - b[0]);
  const first = this.map[0]?.[0];
  if (first === undefined) return;
  const old = events.slice(first);
  events.length = Math.min(first, events.length);
  let at = 0;
  for (const [index, remove, added] of this.map) {
    for (; at < index - first; at++) push(events, old[at]);
    for (const event of added) events.push(event);
    at = index - first + remove;
  }
  for (; at < old.length; at++) push(events, old[at]);
  this.map.length = 0;
  this.index.clear();
}

function push(events: Event[], event: Event | undefined): void {
  if (event) events.push(event);
}
