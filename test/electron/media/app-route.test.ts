import { expect, it } from 'vitest';
import { appRoute } from '../../../electron/media/app-route.ts';
import { mediaUrl, PAGE_FRAME_URL, siteMediaUrl, themeUrl } from '../../../shared/ipc/addresses.ts';

it.each([
  [PAGE_FRAME_URL, { kind: 'page-frame' }],
  [mediaUrl('story-0001', 'quay.jpg'), { kind: 'media', storyId: 'story-0001', name: 'quay.jpg' }],
  [siteMediaUrl('amal.webp'), { kind: 'site-media', name: 'amal.webp' }],
  [themeUrl('serif.woff2'), { kind: 'theme', file: 'serif.woff2' }],
  ['app://dateline/index.html', { kind: 'window', file: 'index.html' }],
  ['app://dateline/assets/index-B_x1.js?v=2#x', { kind: 'window', file: 'assets/index-B_x1.js' }],
])('reads %s', (address, route) => expect(appRoute(address)).toEqual(route));

it.each([
  'app://dateline/',
  'app://dateline//etc/passwd',
  'app://dateline/..%2fmain%2fmain.js',
  'app://dateline/..\\main\\main.js',
  'app://dateline/assets/.env',
  'app://dateline/media/story-0001/..%2fstory.json',
  'app://dateline/media/story-0001/story.json',
  'app://dateline/media/story-0001/a.svg',
  'app://dateline/media/story-0001/.a.png',
  'app://dateline/media/story-0001/sub/a.png',
  'app://dateline/media/STORY/a.png',
  'app://dateline/media/story-0001/a.png%00',
  'app://dateline/site-media/sub/a.png',
  'app://dateline/site-media/site.json',
  'app://dateline/theme/a/b.woff2',
  'app://dateline/page-frame/x',
  'app://elsewhere/index.html',
  'app://dateline.example/index.html',
  'app://dateline:80/index.html',
  'https://dateline/index.html',
  'file:///index.html',
  '',
])('knows nothing at %s', (address) => expect(appRoute(address)).toBeNull());
