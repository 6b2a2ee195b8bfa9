import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { fitPage, pageWidth } from '../../../../renderer/features/preview/fit-page.ts';
import { PreviewPane } from '../../../../renderer/features/preview/PreviewPane.tsx';
import { createFollowing } from '../../../../renderer/following/following.ts';
import { SessionContext } from '../../../../renderer/session/session-context.ts';
import { PAGE_FRAME_URL } from '../../../../shared/ipc/addresses.ts';
import type { PreviewWidth } from '../../../../shared/preferences.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';
import { site } from '../../../support/page-input.ts';

beforeAll(() => {
  // The simulated window knows no addresses of the app's own; the real frame is tested in the real window.
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { navigation: { disableChildFrameNavigation: boolean } } };
  };
  happyDOM.settings.navigation.disableChildFrameNavigation = true;
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const HANDLERS: Handlers = { 'site.get': () => ok(site), 'stories.related': () => ok([]) };

function show(handlers: Handlers = HANDLERS, width: PreviewWidth = 'desktop') {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  const onWidth = vi.fn();
  const onScheme = vi.fn();
  const session = fakeSession({ headline: 'Talks' });
  const view = render(
    <SessionContext value={session}>
      <PreviewPane
        bridge={fakeBridge(handlers)}
        following={createFollowing()}
        width={width}
        scheme="light"
        onWidth={onWidth}
        onScheme={onScheme}
        onField={() => undefined}
        onLeave={null}
      />
    </SessionContext>,
  );
  return { onWidth, onScheme, session, ...view };
}

describe('the preview', () => {
  test('is a region with a frame that runs no scripts', () => {
    show();
    expect(screen.getByRole('region', { name: 'Preview' })).toBeTruthy();
    const frame = screen.getByTitle('Published page');
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin');
    expect(frame.getAttribute('src')).toBe(PAGE_FRAME_URL);
  });

  test('has its real width, scaled down to the room it has', () => {
    show();
    const { style } = screen.getByTitle('Published page');
    expect(style.width).toBe('1280px');
    expect(style.transform).toBe('scale(0.5)');
    expect(style.height).toBe('1400px');
    expect(screen.getByText('1280 px, shown at 50%')).toBeTruthy();
  });

  test('is as wide as its pane, and at its real size there', () => {
    show(HANDLERS, 'pane');
    const { style } = screen.getByTitle('Published page');
    expect(style.width).toBe('640px');
    expect(style.transform).toBe('none');
    expect(screen.getByText('640 px')).toBeTruthy();
  });

  test('is shown as dark systems show it by a group of its own', async () => {
    const { onScheme } = show();
    const colours = screen.getByRole('radiogroup', { name: 'Colours of the page' });
    expect(within(colours).getByRole('radio', { checked: true }).getAttribute('aria-label')).toMatch(/light/);
    await userEvent.click(within(colours).getByRole('radio', { name: /dark/ }));
    expect(onScheme).toHaveBeenCalledWith('dark');
  });

  test('is set to another width by its own group', async () => {
    const { onWidth } = show();
    await userEvent.click(screen.getByRole('radio', { name: 'Phone' }));
    expect(onWidth).toHaveBeenCalledWith('phone');
  });

  test('says in one sentence what it could not get', async () => {
    show({ 'site.get': () => fail('damaged', 'site.json cannot be read.'), 'stories.related': () => ok([]) });
    expect((await screen.findByRole('alert')).textContent).toBe('site.json cannot be read.');
  });
});

test("a pane that is narrower than any phone is shown a phone's page", () => {
  expect(pageWidth('pane', { width: 250, height: 800 })).toBe(320);
});

test('a page that fits is not scaled, and stands in the middle', () => {
  expect(fitPage(390, { width: 1000, height: 800 })).toEqual({
    scale: 1,
    frame: { width: 390, height: 800, transform: 'none', left: 305 },
  });
});
