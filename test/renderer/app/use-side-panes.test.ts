import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPreferences } from '../../../renderer/app/preferences.ts';
import { useSidePanes } from '../../../renderer/app/use-side-panes.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../shared/preferences.ts';
import { ok } from '../../../shared/result.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';

const beside = { shown: true, floating: false };
const over = { shown: true, floating: true };
const away = { shown: false, floating: false };

let width = 0;
beforeEach(() => void vi.spyOn(window, 'innerWidth', 'get').mockImplementation(() => width));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** The side panes of a window of this width. */
function open(windowWidth: number, wished: Partial<Preferences> = {}, isReadingBeside = false) {
  width = windowWidth;
  const bridge = fakeBridge({ 'preferences.set': () => ok(DEFAULT_PREFERENCES) });
  const preferences = createPreferences(bridge, { ...DEFAULT_PREFERENCES, ...wished }, () => () => {});
  const { result, rerender } = renderHook(({ reads }) => useSidePanes(preferences, reads), {
    initialProps: { reads: isReadingBeside },
  });
  const panes = () => ({ stories: result.current.stories, inspector: result.current.inspector });
  const run = (work: (sides: typeof result.current) => void) => act(() => work(result.current));
  const resize = (to: number) =>
    act(() => {
      width = to;
      window.dispatchEvent(new Event('resize'));
    });
  return { panes, run, resize, rerender, preferences: preferences.store };
}

describe('a side pane', () => {
  it('stands beside the middle where there is room for it', () => {
    expect(open(1920).panes()).toEqual({ stories: beside, inspector: beside });
    expect(open(640).panes()).toEqual({ stories: away, inspector: away });
    expect(open(1920, { storiesOpen: false }).panes()).toEqual({ stories: away, inspector: beside });
  });

  it('is called up over the middle where there is none, and goes by the same way', () => {
    const { panes, run, preferences } = open(640);
    run((sides) => sides.toggle('stories'));
    expect(panes()).toEqual({ stories: over, inspector: away });
    run((sides) => sides.toggle('stories'));
    expect(panes()).toEqual({ stories: away, inspector: away });
    // It is still wished for where there is room.
    expect(preferences.getState().storiesOpen).toBe(true);
  });

  it('takes the place of the other one over the middle, and is dismissed', () => {
    const { panes, run } = open(640);
    run((sides) => sides.show('stories'));
    run((sides) => sides.show('inspector'));
    expect(panes()).toEqual({ stories: away, inspector: over });
    run((sides) => sides.dismiss());
    expect(panes()).toEqual({ stories: away, inspector: away });
  });

  it('that was not wished for is, once it is called up', () => {
    const { panes, run, preferences } = open(640, { inspectorOpen: false });
    run((sides) => sides.show('inspector'));
    expect(preferences.getState().inspectorOpen).toBe(true);
    expect(panes().inspector).toEqual(over);
  });

  it('stands beside the middle again when the window has become wider, and does not come back over it', () => {
    const { panes, run, resize } = open(640);
    run((sides) => sides.show('stories'));
    resize(1920);
    expect(panes()).toEqual({ stories: beside, inspector: beside });
    resize(640);
    expect(panes()).toEqual({ stories: away, inspector: away });
  });

  it('is put away and brought back where there is room', () => {
    const { panes, run, preferences } = open(1920);
    run((sides) => sides.toggle('inspector'));
    expect(panes()).toEqual({ stories: beside, inspector: away });
    expect(preferences.getState().inspectorOpen).toBe(false);
    run((sides) => sides.toggle('inspector'));
    expect(panes()).toEqual({ stories: beside, inspector: beside });
  });

  it('stays where it is when it is shown already', () => {
    const { panes, run } = open(1920);
    run((sides) => sides.show('stories'));
    expect(panes()).toEqual({ stories: beside, inspector: beside });
  });

  it('gives way to a story that is read beside the paper', () => {
    const { panes, rerender } = open(1024);
    expect(panes()).toEqual({ stories: beside, inspector: beside });
    rerender({ reads: true });
    expect(panes()).toEqual({ stories: away, inspector: away });
  });
});
