import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import {
  type BlockAction,
  type DirectionAction,
  EDITOR_COMMANDS,
  type EditorAction,
  type TableAction,
  type TurnIntoAction,
} from '../../../shared/commands/editor-commands.ts';
import type { Keys } from '../../../shared/commands/keys.ts';
import { CLIPBOARD_KEYS } from '../../../shared/commands/place-keys.ts';
import type { ClipboardCommand } from '../../../shared/ipc/edit.ts';
import type { BlockDirection } from '../../../shared/story/blocks/block-direction.ts';
import { shortcutOf } from '../../ui/command-words.ts';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { $blockKindAt } from '../commands/block-kind.ts';
import { runAction } from '../commands/editor-actions.ts';
import { ServicesExtension } from '../editor-services.ts';
import type { InsertEntryAction } from '../nodes/block-unit.ts';
import { CARET_INSERTS, iconOf, KIND_NAMES } from '../nodes/block-units.ts';
import { $codeAround, $isCodeNode } from '../nodes/code/CodeNode.ts';
import { $linkAtSelection, $removeLink } from '../nodes/link/link-command.ts';
import { $directionAt } from '../nodes/set-direction.ts';
import { $tableAround } from '../nodes/table/TableNode.ts';
import { TABLE_ACTIONS, tableActionName } from '../toolbar/table-actions.ts';

/** By the names that programs know them by; none says that it is any text. */
const LANGUAGES: readonly (readonly [value: string, label: string])[] = [
  ['', 'Plain text'],
  ['bash', 'Bash'],
  ['css', 'CSS'],
  ['csv', 'CSV'],
  ['html', 'HTML'],
  ['js', 'JavaScript'],
  ['json', 'JSON'],
  ['markdown', 'Markdown'],
  ['python', 'Python'],
  ['r', 'R'],
  ['sql', 'SQL'],
  ['yaml', 'YAML'],
];
const BLOCK_ACTIONS: readonly BlockAction[] = ['moveUp', 'moveDown', 'duplicateBlock', 'deleteBlock'];

const DIRECTIONS: readonly (readonly [DirectionAction, BlockDirection | null])[] = [
  ['automaticDirection', null],
  ['leftToRight', 'ltr'],
  ['rightToLeft', 'rtl'],
];

/** What the menu shows depends on. */
interface MenuState {
  readonly hasWords: boolean;
  /** Null where the selection is a picture or another thing that is no text. */
  readonly kind: TurnIntoAction | null;
  readonly inTable: boolean;
  readonly link: { readonly key: string; readonly href: string } | null;
  readonly code: { readonly key: string; readonly language: string } | null;
  /** Undefined where the line has no direction of its own. */
  readonly direction: BlockDirection | null | undefined;
}

/** What can be done at the caret or to what is selected. `run` carries it out once the menu has gone. */
export function textMenuEntries(editor: LexicalEditor, run: (act: () => void) => void): readonly MenuEntry[] {
  const state = editor.read('latest', $menuState);
  const act = (action: EditorAction) => () => run(() => runAction(editor, action));
  return [
    ...clipboardEntries(editor, state, run),
    { kind: 'separator', key: 'clipboard' },
    ...linkEntries(editor, state, run),
    ...(state.kind !== null && !state.inTable ? [turnInto(state.kind, act)] : []),
    { kind: 'menu', label: 'Insert', entries: CARET_INSERTS.map((action) => insertEntry(action, act)) },
    ...(state.inTable ? [tableMenu(act)] : []),
    ...(state.direction === undefined ? [] : [directionMenu(state.direction, act)]),
    ...(state.code ? [languageMenu(editor, state.code, run)] : []),
    { kind: 'separator', key: 'blocks' },
    ...BLOCK_ACTIONS.map(
      (action): MenuEntry => ({
        kind: 'action',
        ...wordsOf(action),
        dangerous: action === 'deleteBlock',
        onSelect: act(action),
      }),
    ),
  ];
}

function $menuState(): MenuState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    const hasWords = selection !== null;
    return { hasWords, kind: null, inTable: false, link: null, code: null, direction: undefined };
  }
  const node = selection.anchor.getNode();
  const link = $linkAtSelection();
  const code = $codeAround(node);
  return {
    hasWords: !selection.isCollapsed(),
    kind: $blockKindAt(node),
    inTable: $tableAround(node) !== null,
    link: link && { key: link.getKey(), href: link.getURL() },
    code: code && { key: code.getKey(), language: code.getLanguage() },
    direction: $directionAt(node),
  };
}

function clipboardEntries(
  editor: LexicalEditor,
  { hasWords }: MenuState,
  run: (act: () => void) => void,
): readonly MenuEntry[] {
  const services = getExtensionDependencyFromEditor(editor, ServicesExtension).output;
  const entry = (command: ClipboardCommand, disabled = false): MenuEntry => ({
    kind: 'action',
    label: CLIPBOARD_KEYS[command].label,
    ...shortcutOf(CLIPBOARD_KEYS[command]),
    disabled,
    onSelect: () => run(() => services.clipboard(command)),
  });
  return [entry('cut', !hasWords), entry('copy', !hasWords), entry('paste'), entry('paste-plain')];
}

function linkEntries(
  editor: LexicalEditor,
  { link, hasWords, kind }: MenuState,
  run: (act: () => void) => void,
): readonly MenuEntry[] {
  const edit = () => run(() => runAction(editor, 'link'));
  if (!link) {
    if (!hasWords || kind === null || kind === 'codeBlock') return [];
    return [
      { kind: 'action', ...wordsOf('link'), label: 'Link…', onSelect: edit },
      { kind: 'action', ...wordsOf('phrase'), onSelect: () => run(() => runAction(editor, 'phrase')) },
    ];
  }
  const services = getExtensionDependencyFromEditor(editor, ServicesExtension).output;
  return [
    { kind: 'action', ...wordsOf('link'), label: 'Edit link…', onSelect: edit },
    { kind: 'action', label: 'Open link', onSelect: () => run(() => services.openLink(link.href)) },
    {
      kind: 'action',
      label: 'Remove link',
      onSelect: () => run(() => editor.update(() => $removeLink(link.key))),
    },
    { kind: 'separator', key: 'link' },
  ];
}

function turnInto(kind: TurnIntoAction, act: (action: EditorAction) => () => void): MenuEntry {
  return {
    kind: 'menu',
    label: 'Turn into',
    entries: KIND_NAMES.filter((each) => each !== kind).map((each) => insertEntry(each, act)),
  };
}

/** Which way the line runs, as the story says it; it has to be a line that can say so. */
function directionMenu(
  direction: BlockDirection | null,
  act: (action: EditorAction) => () => void,
): MenuEntry {
  return {
    kind: 'menu',
    label: 'Direction',
    entries: [
      {
        kind: 'choice',
        label: 'Lines run',
        value: DIRECTIONS.find(([, of]) => of === direction)?.[0] ?? 'automaticDirection',
        options: DIRECTIONS.map(([action]) => ({ value: action, label: EDITOR_COMMANDS[action].label })),
        onChange: (action) => act(action as DirectionAction)(),
      },
    ],
  };
}

function tableMenu(act: (action: EditorAction) => () => void): MenuEntry {
  return {
    kind: 'menu',
    label: 'Table',
    entries: TABLE_ACTIONS.map(
      (action: TableAction): MenuEntry => ({
        kind: 'action',
        label: tableActionName(action),
        dangerous: action === 'deleteTable',
        onSelect: act(action),
      }),
    ),
  };
}

/**
 * What a block of code is written in, for programs that colour it; one that is not listed is typed behind
 * the three backticks.
 */
function languageMenu(
  editor: LexicalEditor,
  { key, language }: NonNullable<MenuState['code']>,
  run: (act: () => void) => void,
): MenuEntry {
  const own = LANGUAGES.some(([name]) => name === language) ? [] : [[language, language] as const];
  const set = (next: string) =>
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if ($isCodeNode(node)) node.setLanguage(next);
      },
      { tag: HISTORY_PUSH_TAG },
    );
  return {
    kind: 'menu',
    label: 'Code language',
    entries: [
      {
        kind: 'choice',
        label: 'Written in',
        value: language,
        options: [...LANGUAGES, ...own].map(([value, label]) => ({ value, label })),
        onChange: (next) => run(() => set(next)),
      },
    ],
  };
}

function insertEntry(
  action: TurnIntoAction | InsertEntryAction,
  act: (action: EditorAction) => () => void,
): MenuEntry {
  const Icon = iconOf(action);
  return {
    kind: 'action',
    ...wordsOf(action),
    icon: <Icon size={16} strokeWidth={1.75} aria-hidden />,
    onSelect: act(action),
  };
}

function wordsOf(action: EditorAction): { readonly label: string; readonly shortcut?: Keys } {
  return { label: EDITOR_COMMANDS[action].label, ...shortcutOf(EDITOR_COMMANDS[action]) };
}
