import { $create, $findMatchingParent, ElementNode, type LexicalNode } from 'lexical';
import { $isKeyPointsTitleNode, type KeyPointsTitleNode } from './KeyPointsTitleNode.ts';

/** Holds one KeyPointsTitleNode, then paragraphs, each of them a point; `normalise-key-points` keeps it so. */
export class KeyPointsNode extends ElementNode {
  override $config() {
    return this.config('key-points', { extends: ElementNode });
  }

  getTitle(): KeyPointsTitleNode | null {
    const first = this.getFirstChild();
    return $isKeyPointsTitleNode(first) ? first : null;
  }

  getPoints(): LexicalNode[] {
    return this.getChildren().filter((child) => !$isKeyPointsTitleNode(child));
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside');
    element.className = 'story-key-points';
    element.setAttribute('aria-label', 'Key points');
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  // Blocks live inside it, so block commands (lists, shortcuts, paste) have to stop at its edge.
  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

export function $createKeyPointsNode(): KeyPointsNode {
  return $create(KeyPointsNode);
}

export function $isKeyPointsNode(node: LexicalNode | null | undefined): node is KeyPointsNode {
  return node instanceof KeyPointsNode;
}

/** The box that `node` stands in, itself included. */
export function $keyPointsAround(node: LexicalNode): KeyPointsNode | null {
  return $findMatchingParent(node, $isKeyPointsNode);
}
