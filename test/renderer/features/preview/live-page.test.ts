import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startLivePage } from '../../../../renderer/features/preview/live-page.ts';
import { createSurroundings } from '../../../../renderer/features/preview/surroundings.ts';
import { fail, ok } from '../../../../shared/result.ts';
import type { Block } from '../../../../shared/story/block.ts';
import { text } from '../../../../shared/story/inline.ts';
import { fakeBridge, type Handlers } from '../../../support/fake-bridge.ts';
import { fakeSession } from '../../../support/fake-session.ts';
import { card, fullBody, fullFields, site } from '../../../support/page-input.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const answers: Handlers = { 'site.get': () => ok(site), 'stories.related': () => ok([card]) };

function livePage(handlers: Handlers = answers) {
  const bridge = fakeBridge(handlers);
  const session = fakeSession(fullFields, fullBody);
  const surroundings = createSurroundings(bridge, session);
  const document = new DOMParser().parseFromString('<!doctype html><html></html>', 'text/html');
  const problems: (string | null)[] = [];
  const stopSurroundings = surroundings.start();
  const stopPage = startLivePage({
    document,
    session,
    surroundings,
    onProblem: (problem) => problems.push(problem),
    onShown: () => undefined,
  });
  return {
    bridge,
    session,
    surroundings,
    document,
    problems,
    settle: () => vi.advanceTimersByTimeAsync(1000),
    stop() {
      stopPage();
      stopSurroundings();
    },
    related: () => bridge.asked.filter((ask) => ask.name === 'stories.related').length,
  };
}

describe('the live page', () => {
  test('shows the open story with its site and its related stories', async () => {
    const { document, settle, stop } = livePage();
    await settle();
    expect(document.title).toBe('Talks resume in Cairo — The Meridian Post');
    expect(document.querySelector('.related h3')?.textContent).toBe('Ships turn north');
    expect(document.querySelector('article img')?.getAttribute('src')).toBe(
      'app://dateline/media/story-0001/map.png',
    );
    stop();
  });

  test('follows the headline and the body, after a pause', async () => {
    const { document, session, settle, stop } = livePage();
    await settle();
    session.editFields({ headline: 'Talks break off' });
    session.setBody([{ type: 'paragraph', children: [text('They left.')] }]);
    expect(document.querySelector('h1')?.textContent).toBe('Talks resume in Cairo');
    await settle();
    expect(document.querySelector('h1')?.textContent).toBe('Talks break off');
    expect(document.querySelector('article')?.textContent?.trim()).toBe('Cairo, Jan. 28 — They left.');
    stop();
  });

  test('follows to another story and leaves nothing of the first', async () => {
    const { document, session, settle, stop } = livePage();
    await settle();
    session.load('story-0002', { headline: 'Another' });
    await settle();
    expect(document.querySelector('h1')?.textContent).toBe('Another');
    expect(document.querySelector('article')?.textContent?.trim()).toBe('');
    stop();
  });

  test('says why a page cannot be shown, keeps the last one, and recovers', async () => {
    const { document, session, problems, settle, stop } = livePage();
    await settle();
    session.setBody([{ type: 'video' } as unknown as Block]);
    await settle();
    expect(problems.at(-1)).toBe('The page cannot be shown: Unknown block "video".');
    expect(document.querySelector('h1')?.textContent).toBe('Talks resume in Cairo');
    session.setBody([]);
    await settle();
    expect(problems.at(-1)).toBeNull();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    stop();
  });

  test('follows nothing once it has been stopped', async () => {
    const { document, session, settle, stop } = livePage();
    await settle();
    stop();
    session.editFields({ headline: 'Too late' });
    await settle();
    expect(document.querySelector('h1')?.textContent).toBe('Talks resume in Cairo');
  });
});

describe('what surrounds the story', () => {
  test('is asked for again when sections or tags have been saved, not when they are typed', async () => {
    const { session, related, settle, stop } = livePage();
    await settle();
    expect(related()).toBe(1);
    session.editFields({ headline: 'Other words' });
    await settle();
    expect(related()).toBe(1);
    session.store.setState({ saveState: { kind: 'saving' } });
    session.editFields({ tags: [] });
    await settle();
    expect(related()).toBe(1);
    session.store.setState({ saveState: { kind: 'saved' } });
    await settle();
    expect(related()).toBe(2);
    stop();
  });

  test('is asked for again when the library changes', async () => {
    const { bridge, related, settle, stop } = livePage();
    await settle();
    bridge.emit('library.changed', null);
    await settle();
    expect(related()).toBe(2);
    stop();
    bridge.emit('library.changed', null);
    expect(related()).toBe(2);
  });

  test('never shows another story’s cards', async () => {
    let answer: (value: ReturnType<typeof ok<(typeof card)[]>>) => void = () => {};
    const slow = () =>
      new Promise<ReturnType<typeof ok<(typeof card)[]>>>((resolve) => {
        answer = resolve;
      });
    const { document, session, settle, stop } = livePage({ ...answers, 'stories.related': slow });
    const first = answer;
    session.load('story-0002', { headline: 'Another' });
    const second = answer;
    second(ok([]));
    first(ok([card]));
    await settle();
    expect(document.querySelector('h1')?.textContent).toBe('Another');
    expect(document.querySelector('.related')).toBeNull();
    stop();
  });

  test('is told as a problem when it cannot be had', async () => {
    const refused = () => fail('library-unreadable', 'The library cannot be read.');
    const { surroundings, document, settle, stop } = livePage({ ...answers, 'stories.related': refused });
    await settle();
    expect(surroundings.store.getState().relatedProblem).toBe('The library cannot be read.');
    expect(document.querySelector('h1')?.textContent).toBe('Talks resume in Cairo');
    stop();
  });
});
