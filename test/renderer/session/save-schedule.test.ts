import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaveSchedule, LONGEST_MS, QUIET_MS } from '../../../renderer/session/save-schedule.ts';

describe('createSaveSchedule', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function schedule() {
    const save = vi.fn();
    const after = vi.fn((delay: number, run: () => void) => {
      const timer = setTimeout(run, delay);
      return () => clearTimeout(timer);
    });
    return { save, after, made: createSaveSchedule({ now: () => Date.now(), after }, save) };
  }

  it('saves once it has been quiet, counted from the last change', () => {
    const { save, made } = schedule();
    made.changed();
    vi.advanceTimersByTime(QUIET_MS - 1);
    made.changed();
    vi.advanceTimersByTime(QUIET_MS - 1);
    expect(save).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('sets few timers for many changes, and saves at the latest when it has to', () => {
    const { save, after, made } = schedule();
    for (let at = 0; at < LONGEST_MS; at += 10) {
      made.changed();
      vi.advanceTimersByTime(10);
    }
    expect(save).toHaveBeenCalledTimes(1);
    expect(after.mock.calls.length).toBeLessThanOrEqual(Math.ceil(LONGEST_MS / QUIET_MS) + 1);
  });

  it('goes sooner than it was going to when it is told to', () => {
    const { save, made } = schedule();
    made.changed();
    made.atOnce();
    vi.advanceTimersByTime(0);
    expect(save).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(LONGEST_MS);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('tries again less and less often, but never waits longer than ten seconds', () => {
    const { save, made } = schedule();
    for (const delay of [1000, 2000, 4000, 8000, 10_000, 10_000, 10_000]) {
      save.mockClear();
      made.retry();
      vi.advanceTimersByTime(delay - 1);
      expect(save).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1);
      expect(save).toHaveBeenCalledTimes(1);
    }
  });

  it('is patient again once a save succeeded, and once it was stopped', () => {
    for (const end of ['succeeded', 'stop'] as const) {
      const { save, made } = schedule();
      for (let failure = 0; failure < 4; failure++) made.retry();
      made.stop();
      for (let failure = 0; failure < 4; failure++) made.retry();
      made.begun();
      made[end]();
      made.retry();
      vi.advanceTimersByTime(1000);
      expect(save).toHaveBeenCalledTimes(1);
    }
  });

  it('saves nothing that was left or is being saved already', () => {
    for (const end of ['stop', 'begun'] as const) {
      const { save, made } = schedule();
      made.changed();
      made[end]();
      vi.advanceTimersByTime(60_000);
      expect(save).not.toHaveBeenCalled();
    }
  });

  it('waits anew for the changes that come after a save has begun', () => {
    const { save, made } = schedule();
    for (const _ of [1, 2]) {
      save.mockClear();
      for (let at = 0; at < LONGEST_MS - 100; at += 100) {
        made.changed();
        vi.advanceTimersByTime(100);
      }
      expect(save).not.toHaveBeenCalled();
      made.begun();
    }
  });
});
