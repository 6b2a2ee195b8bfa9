import { expect, it } from 'vitest';
import { mediaUrl, PAGE_FRAME_URL, siteMediaUrl, themeUrl } from '../../../shared/ipc/addresses.ts';

it('gives everything that a window shows an address of the app’s own scheme', () => {
  expect(PAGE_FRAME_URL).toBe('app://dateline/page-frame');
  expect(mediaUrl('story-0001', 'map.png')).toBe('app://dateline/media/story-0001/map.png');
  expect(siteMediaUrl('amina.jpg')).toBe('app://dateline/site-media/amina.jpg');
  expect(themeUrl('serif.woff2')).toBe('app://dateline/theme/serif.woff2');
});
