import { $create, DecoratorNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import type { Figure } from '../../../../shared/story/blocks/figure.ts';
import { CardNode, type CardState, cardState } from '../card/CardNode.ts';
import { FigureView } from './FigureView.tsx';

const FIGURE = cardState<Figure>({ type: 'figure', media: 'missing.png', alt: '', caption: '', credit: '' });

/** A picture with its words. */
export class FigureNode extends CardNode<Figure> {
  override $config() {
    return this.config('figure', { extends: DecoratorNode, stateConfigs: [FIGURE] });
  }

  protected override cardState(): CardState<Figure> {
    return FIGURE;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-figure';
    return element;
  }

  override getTextContent(): string {
    return this.getBlock().caption;
  }

  override decorate(editor: LexicalEditor): ReactNode {
    const change = this.changer(editor);
    return (
      <FigureView
        nodeKey={this.getKey()}
        figure={this.getBlock()}
        onChange={(words, first) => change((figure) => ({ ...figure, ...words }), first)}
      />
    );
  }
}

export function $createFigureNode(figure: Figure): FigureNode {
  return $create(FigureNode).setBlock(figure);
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}
