import { $create, DecoratorNode, type LexicalNode } from 'lexical';

/** A break between two parts of a story. */
export class DividerNode extends DecoratorNode<null> {
  override $config() {
    return this.config('divider', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('hr');
    element.setAttribute('aria-label', 'Divider');
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return '\n';
  }

  override isInline(): false {
    return false;
  }
}

export function $createDividerNode(): DividerNode {
  return $create(DividerNode);
}

export function $isDividerNode(node: LexicalNode | null | undefined): node is DividerNode {
  return node instanceof DividerNode;
}
