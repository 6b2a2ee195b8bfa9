import { expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, preferencesSchema } from '../../shared/preferences.ts';

const isTaken = (changes: object) =>
  preferencesSchema.safeParse({ ...DEFAULT_PREFERENCES, ...changes }).success;

it('begins with both side panels, and with help that nobody has to ask for', () => {
  expect(preferencesSchema.parse(DEFAULT_PREFERENCES)).toEqual(DEFAULT_PREFERENCES);
  expect(DEFAULT_PREFERENCES).toMatchObject({
    theme: 'system',
    view: 'write',
    storiesOpen: true,
    inspectorOpen: true,
    spelling: true,
    spellingOff: [],
    smartTyping: true,
    typewriter: false,
    paragraphFocus: false,
    readability: false,
    backupsAsked: false,
    yourName: '',
  });
});

it.each([
  ['storiesWidth', [240, 480], [239, 481, 300.5]],
  ['theme', ['system', 'light', 'dark'], ['']],
  ['view', ['write', 'split', 'preview'], ['']],
  ['previewWidth', ['pane', 'phone', 'tablet', 'desktop'], ['']],
  ['splitWidth', ['pane', 'phone', 'tablet', 'desktop'], ['']],
  ['pageShare', [30, 70], [29, 71, 50.5]],
  ['pageScheme', ['window', 'light', 'dark'], ['']],
  [
    'spellingOff',
    [['en', 'a'.repeat(60)], new Array(200).fill('en')],
    [['a'.repeat(61)], new Array(201).fill('en')],
  ],
  ['yourName', ['', 'a'.repeat(200)], ['a'.repeat(201)]],
])('keeps %s within its limits', (name, taken, refused) => {
  for (const value of taken) expect(isTaken({ [name]: value })).toBe(true);
  for (const value of refused) expect(isTaken({ [name]: value })).toBe(false);
});

it('knows every preference', () => {
  expect(isTaken({ colour: 'red' })).toBe(false);
});
