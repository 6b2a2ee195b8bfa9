import { z } from 'zod';

/** A trigger is a word that can be typed in any line. */
const TRIGGER = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,39}$/u;
const LONGEST = 20_000;
export const MOST_SNIPPETS = 500;

export const snippetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'is not an id'),
  name: z
    .string()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}+$/u, 'holds a control character'),
  /** Typed and followed by Tab it is the snippet; empty where there is none. */
  trigger: z.union([z.literal(''), z.string().regex(TRIGGER, 'is not one word')]),
  /** Markdown, with places to fill as `{{what belongs there}}`. */
  text: z.string().min(1).max(LONGEST),
});

/** Words that a desk writes again and again. */
export type Snippet = z.infer<typeof snippetSchema>;

/** What a library keeps of them, see `snippets.json`. */
export const snippetFileSchema = z.strictObject({
  format: z.literal('dateline-snippets'),
  version: z.literal(1),
  snippets: z.array(snippetSchema).max(MOST_SNIPPETS),
});

/** True for a word that can stand for a snippet. */
export function isTrigger(word: string): boolean {
  return TRIGGER.test(word);
}

/** The snippets that a library begins with. */
export const SHIPPED_SNIPPETS: readonly Snippet[] = [
  {
    id: 'correction',
    name: 'Correction note',
    trigger: 'corr',
    text:
      '*Correction, {{date}}: An earlier version of this story said that {{what was wrong}}. In fact, ' +
      '{{what is right}}.*',
  },
  {
    id: 'credit',
    name: 'Reporting credit',
    trigger: 'credit',
    text: '*Reporting by {{name}} in {{place}}; editing by {{editor}}.*',
  },
  {
    id: 'no-reply',
    name: 'No reply to questions',
    trigger: 'noreply',
    text: '{{Who}} did not reply to questions about {{subject}} by {{time}}.',
  },
];

/** The text with each place to fill as a mark of what is to come, so that none that is left empty goes out unseen. */
export function placesToFill(text: string): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (written, between: string) => {
    const place = between.trim();
    return /^[^\n]{1,80}$/.test(place) ? `[TK ${place}]` : written;
  });
}
