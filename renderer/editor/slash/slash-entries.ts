import type { LexicalEditor } from 'lexical';
import { type LucideIcon, TextCursorInput } from 'lucide-react';
import { EDITOR_COMMANDS, type EditorAction } from '../../../shared/commands/editor-commands.ts';
import { fuzzyMatch } from '../../../shared/search/fuzzy-match.ts';
import type { SnippetWithBody } from '../../../shared/snippets/snippet-with-body.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import { runAction } from '../commands/editor-actions.ts';
import type { InsertEntry, TurnIntoEntry } from '../nodes/block-unit.ts';
import { CARET_INSERTS, INSERTS, KIND_NAMES, KINDS } from '../nodes/block-units.ts';
import { insertSnippet } from '../snippets/insert-snippet.ts';

export interface SlashEntry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  /** What else somebody may call it, names parted by commas. */
  readonly alias: string;
  readonly icon: LucideIcon;
  /** The keys that do the same, or what is typed to the same end. */
  readonly keys?: string;
  run(editor: LexicalEditor): void;
}

export interface SlashGroup {
  readonly title: string;
  readonly entries: readonly SlashEntry[];
}

/** Fits so much worse than the best: the letters are merely somewhere in it. */
const FAR_BEHIND = 0.45;
/** What a thing is called counts more than what else it may be called. */
const ALIAS = 0.8;

/** Everything that a slash offers, group by group. */
export const SLASH_ENTRIES: readonly SlashEntry[] = [
  ...KIND_NAMES.map((action) => entryOf('Text', action, KINDS[action])),
  ...CARET_INSERTS.map((action) => entryOf('Insert', action, INSERTS[action])),
];

/** The library's snippets, each with its trigger. */
export function snippetEntries(snippets: readonly SnippetWithBody[]): readonly SlashEntry[] {
  return snippets.map((snippet) => ({
    id: `snippet-${snippet.id}`,
    group: 'Snippets',
    label: snippet.name,
    alias: snippet.trigger,
    icon: TextCursorInput,
    ...(snippet.trigger && { keys: `${snippet.trigger}+Tab` }),
    run: (editor) => insertSnippet(editor, snippet),
  }));
}

function entryOf(
  group: string,
  action: EditorAction,
  { alias, icon }: TurnIntoEntry | InsertEntry,
): SlashEntry {
  const { label, typed } = EDITOR_COMMANDS[action];
  const { shortcut } = shortcutOf(EDITOR_COMMANDS[action]);
  const keys = shortcut ?? typed?.replace(/ and Enter$/, '').trim();
  return {
    id: action,
    group,
    label,
    alias,
    icon,
    ...(keys && { keys }),
    run: (editor) => runAction(editor, action),
  };
}

/** Those that fit what was typed, the group with the best fit first. */
export function slashGroups(entries: readonly SlashEntry[], query: string): readonly SlashGroup[] {
  if (query.trim() === '') return grouped(entries);
  const scored = entries
    .flatMap((entry) => {
      const scores = [fuzzyMatch(query, entry.label)?.score, aliasScore(query, entry.alias)];
      const fits = scores.filter((score) => score !== undefined);
      return fits.length > 0 ? [{ entry, score: Math.max(...fits) }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return grouped(scored.filter(({ score }) => score >= best * FAR_BEHIND).map(({ entry }) => entry));
}

/** Name by name: letters that are strewn over several of them mean nothing. */
function aliasScore(query: string, alias: string): number | undefined {
  const scores = alias.split(', ').flatMap((name) => {
    const match = fuzzyMatch(query, name);
    return match ? [match.score * ALIAS] : [];
  });
  return scores.length > 0 ? Math.max(...scores) : undefined;
}

function grouped(entries: readonly SlashEntry[]): readonly SlashGroup[] {
  const groups = new Map<string, SlashEntry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups].map(([title, own]) => ({ title, entries: own }));
}
