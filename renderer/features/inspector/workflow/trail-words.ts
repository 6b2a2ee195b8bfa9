import { lazily } from '../../../../shared/lazily.ts';
import { STATUS_LABELS } from '../../../../shared/story/status.ts';
import type { TrailEntry } from '../../../../shared/story/trail.ts';
import { writeClock, writeDay } from '../../../ui/time-formats.ts';

const weekday = lazily(() => new Intl.DateTimeFormat('en', { weekday: 'short' }));

const WEEK_MS = 6 * 24 * 3600 * 1000;

/**
 * When a step was taken, as short as it is clear: `14:02`, `Tue 14:02`, `Feb 3 14:02`, `Feb 3, 2024 14:02`.
 * `now` in milliseconds.
 */
export function stepTime(when: string, now: number): string {
  const date = new Date(when);
  const time = writeClock(date.getTime());
  const today = new Date(now);
  if (date.toDateString() === today.toDateString()) return time;
  if (now - date.getTime() < WEEK_MS && date.getTime() < now) return `${weekday().format(date)} ${time}`;
  const sameYear = date.getFullYear() === today.getFullYear();
  return `${writeDay(date.getTime(), { month: 'short', year: !sameYear })} ${time}`;
}

/** The present status in one line, e.g. `In edit since Tue 14:02 · Marsh`. */
export function presentStep({ to, when, who }: TrailEntry, now: number): string {
  const since = `${STATUS_LABELS[to]} since ${stepTime(when, now)}`;
  return who === '' ? since : `${since} · ${who}`;
}

/** What happened to the status, e.g. `Draft to Ready`; where it stayed, the status at which something was said. */
export function moveWords({ from, to }: TrailEntry): string {
  return from === to ? STATUS_LABELS[to] : `${STATUS_LABELS[from]} to ${STATUS_LABELS[to]}`;
}
