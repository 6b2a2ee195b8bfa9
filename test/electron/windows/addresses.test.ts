import { describe, expect, it } from 'vitest';
import { isLocalRequest } from '../../../electron/windows/local-request.ts';
import { isAllowedNavigation } from '../../../electron/windows/navigation.ts';

describe('isLocalRequest', () => {
  it.each(['app://dateline/index.html', 'data:text/plain,x', 'blob:app://dateline/1', 'about:blank'])(
    'lets %s through',
    (address) => expect(isLocalRequest(address, null)).toBe(true),
  );

  it.each([
    'http://example.org/',
    'https://example.org/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'app://dateline.example.org/',
    'chrome-extension://abc/x.js',
    'filesystem:app://dateline/x',
    'http://localhost:5173/@vite/client',
    'ws://localhost:5173/',
    'not an address',
    '',
  ])('stops %s', (address) => expect(isLocalRequest(address, null)).toBe(false));

  it('lets the development server’s socket through, and nothing else of it', () => {
    const dev = new URL('http://localhost:5173/');
    expect(isLocalRequest('ws://localhost:5173/?token=x', dev)).toBe(true);
    expect(isLocalRequest('http://localhost:5173/', dev)).toBe(false);
    expect(isLocalRequest('ws://localhost:5174/', dev)).toBe(false);
  });
});

describe('isAllowedNavigation', () => {
  it('lets the page load itself and the frame its shell', () => {
    expect(isAllowedNavigation('app://dateline/index.html', true)).toBe(true);
    expect(isAllowedNavigation('app://dateline/page-frame', false)).toBe(true);
  });

  it.each([
    ['app://dateline/page-frame', true],
    ['app://dateline/index.html', false],
    ['app://dateline/index.html?x', true],
    ['https://example.org/', true],
    ['https://example.org/', false],
    ['file:///etc/passwd', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
  ])('does not let it go to %s (page itself: %s)', (address, isMainFrame) => {
    expect(isAllowedNavigation(address, isMainFrame)).toBe(false);
  });
});
