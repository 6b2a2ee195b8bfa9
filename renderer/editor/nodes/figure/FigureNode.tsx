import { $create, DecoratorNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { changeBlock } from '../change-block.ts';
import { FigureView } from './FigureView.tsx';

const EMPTY: Figure = { type: 'figure', media: 'missing.png', alt: '', caption: '', credit: '' };

/** A picture with its words; it holds the story's own block, which is replaced whole when a word changes. */
export class FigureNode extends DecoratorNode<ReactNode> {
  __figure: Figure = EMPTY;

  override $config() {
    return this.config('figure', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__figure = previous.__figure;
  }

  getFigure(): Figure {
    return this.getLatest().__figure;
  }

  setFigure(figure: Figure): this {
    const writable = this.getWritable();
    writable.__figure = figure;
    return writable;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-figure';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override getTextContent(): string {
    return this.getFigure().caption;
  }

  override isInline(): false {
    return false;
  }

  override decorate(editor: LexicalEditor): ReactNode {
    const key = this.getKey();
    return (
      <FigureView
        nodeKey={key}
        figure={this.__figure}
        onChange={(change, first) =>
          changeBlock(editor, key, first, (node) => {
            if ($isFigureNode(node)) node.setFigure({ ...node.getFigure(), ...change });
          })
        }
      />
    );
  }
}

export function $createFigureNode(figure: Figure): FigureNode {
  return $create(FigureNode).setFigure(figure);
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}
