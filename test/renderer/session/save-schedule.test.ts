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
});
