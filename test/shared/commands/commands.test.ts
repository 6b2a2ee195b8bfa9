import { describe, expect, it } from 'vitest';
import {
  COMMAND_IDS,
  COMMANDS,
  type CommandId,
  type MenuPart,
  menuLabel,
  needsStory,
  type Where,
} from '../../../shared/commands/commands.ts';
import {
  EDITOR_ACTIONS,
  EDITOR_COMMANDS,
  type EditorPart,
} from '../../../shared/commands/editor-commands.ts';
import { ROW_COMMANDS } from '../../../shared/commands/row-commands.ts';

const idsOf = (holds: (id: CommandId) => boolean) => COMMAND_IDS.filter(holds);

describe('the commands of the window', () => {
  it('have a label each that no other has', () => {
    const labels = COMMAND_IDS.map((id) => COMMANDS[id].label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^\p{Lu}\p{Ll}.*[\p{L}]$/u);
  });

  it('stand in the part of the menus where people look for them', () => {
    const parts: Readonly<Record<MenuPart, readonly CommandId[]>> = {
      story: [
        'new-story',
        'new-from-template',
        'duplicate-story',
        'follow-up-story',
        'save-as-template',
        'merge-story',
        'bin-story',
      ],
      exchange: ['import', 'export', 'print'],
      copy: ['copy-wordpress', 'copy-word', 'copy-fragment', 'copy-text', 'copy-markdown'],
      library: ['show-tags', 'show-corrections', 'show-bin', 'show-backups'],
      site: ['site-profile'],
      find: ['find', 'replace', 'find-next', 'find-previous', 'next-tk', 'next-long-sentence'],
      language: ['next-misspelling', 'toggle-spelling', 'toggle-smart-typing', 'spelling', 'snippets'],
      'all-stories': ['find-story', 'replace-in-stories'],
      palette: ['palette'],
      view: ['view-write', 'view-split', 'view-preview', 'read-beside'],
      rooms: ['show-board', 'show-planner', 'show-reading'],
      panes: ['toggle-stories', 'toggle-inspector'],
      paper: [
        'toggle-paragraph-focus',
        'toggle-typewriter',
        'toggle-readability',
        'toggle-focus-mode',
        'toggle-full-screen-focus',
      ],
      theme: ['theme-system', 'theme-light', 'theme-dark'],
      help: ['shortcuts', 'updates', 'licences'],
    };
    for (const part of Object.keys(parts) as MenuPart[])
      expect(
        idsOf((id) => COMMANDS[id].menu === part),
        part,
      ).toEqual(parts[part]);
    expect(idsOf((id) => COMMANDS[id].menu === null)).toEqual(['next-region', 'previous-region']);
  });

  it('of the text need its text, those of the story a story, and a theme nothing at all', () => {
    const where: Readonly<Record<Exclude<Where, 'panes'>, readonly CommandId[]>> = {
      always: ['theme-system', 'theme-light', 'theme-dark'],
      library: [
        'show-tags',
        'show-corrections',
        'show-bin',
        'show-backups',
        'site-profile',
        'spelling',
        'palette',
        'show-board',
        'show-planner',
        'show-reading',
        'shortcuts',
        'updates',
        'licences',
        'next-region',
        'previous-region',
      ],
      story: [
        'duplicate-story',
        'follow-up-story',
        'save-as-template',
        'merge-story',
        'bin-story',
        'export',
        'print',
        'copy-wordpress',
        'copy-word',
        'copy-fragment',
        'copy-text',
        'copy-markdown',
      ],
      text: [
        'find',
        'replace',
        'find-next',
        'find-previous',
        'next-tk',
        'next-long-sentence',
        'next-misspelling',
        'read-beside',
      ],
    };
    for (const kind of ['always', 'library', 'story', 'text'] as const)
      expect(
        idsOf((id) => COMMANDS[id].where === kind),
        kind,
      ).toEqual(where[kind]);
    const rest = new Set<CommandId>(Object.values(where).flat());
    for (const id of idsOf((one) => !rest.has(one))) expect(COMMANDS[id].where, id).toBe('panes');
    expect(idsOf(needsStory)).toEqual(idsOf((id) => [...where.story, ...where.text].includes(id)));
  });

  it('that go on with a question end in three dots in a menu, the others do not', () => {
    expect(menuLabel(COMMANDS.find)).toBe('Find in the story…');
    expect(menuLabel(COMMANDS['new-story'])).toBe('New story');
    expect(idsOf((id) => menuLabel(COMMANDS[id]).endsWith('…'))).toEqual([
      'new-from-template',
      'merge-story',
      'import',
      'export',
      'print',
      'show-tags',
      'show-corrections',
      'show-bin',
      'show-backups',
      'site-profile',
      'find',
      'replace',
      'spelling',
      'snippets',
      'replace-in-stories',
      'palette',
      'read-beside',
      'updates',
      'licences',
    ]);
    expect(
      Object.values(ROW_COMMANDS)
        .map(menuLabel)
        .filter((label) => label.endsWith('…')),
    ).toEqual(['Merge with…', 'Repair…']);
  });

  it('that turn something on and off say which of the two comes next', () => {
    expect(
      COMMAND_IDS.flatMap((id) => {
        const { turns } = COMMANDS[id];
        return turns ? [[id, turns.on, turns.off]] : [];
      }),
    ).toEqual([
      ['toggle-spelling', 'Check spelling', 'Stop checking spelling'],
      ['toggle-smart-typing', 'Set quotes and dashes as typed', 'Leave quotes and dashes as typed'],
      ['toggle-stories', 'Show the stories', 'Hide the stories'],
      ['toggle-inspector', 'Show the inspector', 'Hide the inspector'],
      ['toggle-readability', 'Mark long sentences', 'Stop marking long sentences'],
    ]);
  });
});

describe('the commands of the text', () => {
  it('have a label each that no other has', () => {
    const labels = EDITOR_ACTIONS.map((id) => EDITOR_COMMANDS[id].label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^\p{Lu}\p{Ll}[\p{L}\d: ]+$/u);
  });

  it.each<[EditorPart, string]>([
    ['words', 'bold italic underline strike code subscript superscript link phrase clearFormatting'],
    [
      'block',
      'paragraph heading2 heading3 heading4 numberedList bulletedList blockQuote pullQuote keyPoints codeBlock',
    ],
    ['insert', 'footnote embed related divider image table gallery'],
    ['selection', 'moveUp moveDown duplicateBlock deleteBlock'],
    ['direction', 'leftToRight rightToLeft automaticDirection'],
    ['history', 'undo redo'],
  ])('of the %s are %s', (part, ids) => {
    expect(EDITOR_ACTIONS.filter((id) => EDITOR_COMMANDS[id].of === part)).toEqual(ids.split(' '));
  });

  it('of a table say so in their labels', () => {
    for (const id of EDITOR_ACTIONS)
      expect(EDITOR_COMMANDS[id].of === 'table', id).toBe(EDITOR_COMMANDS[id].label.startsWith('Table: '));
  });
});
