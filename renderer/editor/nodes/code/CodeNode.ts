import { $create, $createParagraphNode, $findMatchingParent, ElementNode, type LexicalNode } from 'lexical';

/** Lines of code: text and line breaks, no marks. */
export class CodeNode extends ElementNode {
  __language = '';

  override $config() {
    return this.config('story-code', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__language = previous.__language;
  }

  getLanguage(): string {
    return this.getLatest().__language;
  }

  setLanguage(language: string): this {
    const writable = this.getWritable();
    writable.__language = language;
    return writable;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('pre');
    element.dir = 'ltr';
    element.spellcheck = false;
    element.dataset.language = this.__language;
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): false {
    if (previous.__language !== this.__language) element.dataset.language = this.__language;
    return false;
  }

  override canIndent(): false {
    return false;
  }

  override insertNewAfter(): LexicalNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph);
    return paragraph;
  }

  override collapseAtStart(): boolean {
    this.replace($createParagraphNode(), true);
    return true;
  }
}

export function $createCodeNode(language = ''): CodeNode {
  return $create(CodeNode).setLanguage(language);
}

export function $isCodeNode(node: LexicalNode | null | undefined): node is CodeNode {
  return node instanceof CodeNode;
}

/** The code that `node` stands in, itself included. */
export function $codeAround(node: LexicalNode): CodeNode | null {
  return $findMatchingParent(node, $isCodeNode);
}
