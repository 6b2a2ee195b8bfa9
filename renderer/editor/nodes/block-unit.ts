import type { ElementTransformer } from '@lexical/markdown';
import type { AnyLexicalExtensionArgument, LexicalEditor, LexicalNode, RangeSelection } from 'lexical';
import type { LucideIcon } from 'lucide-react';
import type { InsertAction, TurnIntoAction } from '../../../shared/commands/editor-commands.ts';
import type { Block } from '../../../shared/story/block.ts';
import type { Scope } from './inline/scope.ts';

/**
 * The menus that something stands in: those at the caret (after a slash, in the menu of the text), the
 * toolbar's menu of what can be put in, or both of them. What is not in that of the toolbar has a button.
 */
export type MenuPlace = 'caret' | 'toolbar' | 'both';

/** What a menu of things to put in has an entry for: a phrase is made of words that are there. */
export type InsertEntryAction = InsertAction | 'phrase';

/** How something is offered; its name and keys stand in the one list of the editor's commands. */
interface Entry {
  readonly icon: LucideIcon;
  /** What else somebody may call it, names parted by commas. */
  readonly alias: string;
  readonly place: MenuPlace;
}

/** What selected blocks can be turned into. */
export interface TurnIntoEntry extends Entry {
  /** True for the node of a block of this kind, but never for a paragraph, which is what has no other kind. */
  $is(node: LexicalNode): boolean;
  /** Both ends of the selection stand in blocks, none of them in a table; code and boxes were left. */
  $turnInto(selection: RangeSelection): void;
}

/** What can be put in at the caret. */
export interface InsertEntry extends Entry {
  run(editor: LexicalEditor): void;
}

/** Something that the editor has nodes for, and how a person comes to it. */
export interface EditorUnit<Kind extends TurnIntoAction = never, Insert extends InsertEntryAction = never> {
  /** Its nodes, and how they are written in. */
  readonly extension: AnyLexicalExtensionArgument;
  readonly kinds: Readonly<Record<Kind, TurnIntoEntry>>;
  readonly inserts: Readonly<Record<Insert, InsertEntry>>;
}

/** A type of block in the editor. */
export interface BlockUnit<
  B extends Block,
  Kind extends TurnIntoAction = never,
  Insert extends InsertEntryAction = never,
> extends EditorUnit<Kind, Insert> {
  /** The block that a node stands for, not canonical yet; null where it stands for another type of block. */
  $read(node: LexicalNode, scope: Scope): B | null;
  /** The nodes of a canonical block. */
  $write(block: B): LexicalNode;
  /** What makes one of a line as it is typed; stories are never printed by these. */
  readonly typed: readonly ElementTransformer[];
}
