import { z } from 'zod';
import { NEWEST_FIRST } from './library/arrangement.ts';
import { arrangementSchema } from './library/arrangement-schema.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export const VIEWS = ['write', 'split', 'preview'] as const;
export const PREVIEW_WIDTHS = ['pane', 'phone', 'tablet', 'desktop'] as const;
export const PAGE_SCHEMES = ['window', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];
export type View = (typeof VIEWS)[number];
export type PreviewWidth = (typeof PREVIEW_WIDTHS)[number];

/** What a person has chosen about the window; never anything of a story. Widths in CSS pixels. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(THEMES),
  view: z.enum(VIEWS),
  /** How wide the page is shown alone, and beside the text; `pane` is as wide as its pane. */
  previewWidth: z.enum(PREVIEW_WIDTHS),
  splitWidth: z.enum(PREVIEW_WIDTHS),
  /** How much of the room for text and page the page has, in percent. */
  pageShare: z.int().min(30).max(70),
  /** Which readers the page is shown for: those whose system is light or dark, or like the window. */
  pageScheme: z.enum(PAGE_SCHEMES),
  storiesWidth: z.int().min(240).max(480),
  storiesOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  spelling: z.boolean(),
  /** Languages (BCP 47) whose words are not checked. */
  spellingOff: z.array(z.string().max(60)).max(200),
  /** Sets quotation marks and dashes as they are typed. */
  smartTyping: z.boolean(),
  arrangement: arrangementSchema,
  /** Keeps the line that is written at one height of the window. */
  typewriter: z.boolean(),
  /** Sets back every paragraph but the one that is written. */
  paragraphFocus: z.boolean(),
  /** Marks long sentences and tells how easily the text is read. */
  readability: z.boolean(),
  /** Whether copies are wanted has been asked once. */
  backupsAsked: z.boolean(),
  /** As it stands in the trail of a story; empty for the name of the account. */
  yourName: z.string().max(200),
});

export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  view: 'write',
  previewWidth: 'pane',
  splitWidth: 'pane',
  pageShare: 50,
  pageScheme: 'window',
  storiesWidth: 304,
  storiesOpen: true,
  inspectorOpen: true,
  spelling: true,
  spellingOff: [],
  smartTyping: true,
  arrangement: NEWEST_FIRST,
  typewriter: false,
  paragraphFocus: false,
  readability: false,
  backupsAsked: false,
  yourName: '',
};
