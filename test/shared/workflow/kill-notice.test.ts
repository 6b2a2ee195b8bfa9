import { expect, it } from 'vitest';
import { LABEL_LANGUAGES } from '../../../shared/page/labels.ts';
import { isDue } from '../../../shared/workflow/is-due.ts';
import { killNotice } from '../../../shared/workflow/kill-notice.ts';

const story = { headline: 'Ferry sinks', slugline: 'SUDAN-FERRY', language: 'en' };

it('says what is killed, what to do, and why, in the language of the story', () => {
  expect(killNotice(story, 'The ferry did not sink.')).toBe(
    'KILL NOTICE\nSUDAN-FERRY\nFerry sinks\nDo not use this story, and take it down.\n' +
      'Reason: The ferry did not sink.',
  );
  expect(killNotice({ ...story, slugline: '', language: 'ar-EG' }, '').split('\n')).toEqual([
    'إشعار إلغاء',
    'Ferry sinks',
    'يُرجى عدم استخدام هذا الخبر وحذفه.',
  ]);
  const titles = LABEL_LANGUAGES.map((language) => killNotice({ ...story, language }, '').split('\n')[0]);
  expect(new Set(titles).size).toBe(LABEL_LANGUAGES.length);
  expect(killNotice({ ...story, language: 'sw' }, '')).toContain('KILL NOTICE');
});

it('a story is due at its time, not before, and never under embargo', () => {
  const date = '2026-02-01T12:00:00Z';
  const scheduled = { status: 'scheduled' as const, date, embargo: null };
  const at = (instant: string, earlier = 0) => ({ system: Date.parse(instant) - earlier, latest: null });
  expect(isDue(scheduled, at(date))).toBe(true);
  expect(isDue(scheduled, at(date, 1))).toBe(false);
  expect(isDue({ ...scheduled, embargo: '2026-02-01T12:00:01Z' }, at(date))).toBe(false);
  const weekLater = { system: Date.parse(date) + 7 * 86_400_000, latest: Date.parse(date) };
  expect(isDue(scheduled, weekLater)).toBe(true);
  expect(isDue({ ...scheduled, embargo: '2026-02-01T12:00:01Z' }, weekLater)).toBe(false);
  expect(isDue({ ...scheduled, status: 'ready' }, at(date))).toBe(false);
  expect(isDue({ ...scheduled, date: null }, at(date))).toBe(false);
});
