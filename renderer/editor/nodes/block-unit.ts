import type { AnyLexicalExtensionArgument, LexicalNode } from 'lexical';
import type { Block } from '../../../shared/story/block.ts';
import type { Scope } from './inline/scope.ts';

/** A type of block in the editor. */
export interface BlockUnit<B extends Block> {
  /** Its nodes, and how they are written in. */
  readonly extension: AnyLexicalExtensionArgument;
  /** The block that a node stands for, not canonical yet; null where it stands for another type of block. */
  $read(node: LexicalNode, scope: Scope): B | null;
  /** The nodes of a canonical block. */
  $write(block: B): LexicalNode;
}
