import { $create, ElementNode, type LexicalNode } from 'lexical';
import type { Phrase } from '../../../../shared/story/phrase.ts';

const PLAIN: Phrase = { language: null, direction: 'auto' };

/**
 * Words of another language or direction than their line: the page says it of one element, so that they are
 * set in one piece.
 */
export class PhraseNode extends ElementNode {
  __phrase: Phrase = PLAIN;

  override $config() {
    return this.config('story-phrase', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__phrase = previous.__phrase;
  }

  getPhrase(): Phrase {
    return this.getLatest().__phrase;
  }

  setPhrase(phrase: Phrase): this {
    const writable = this.getWritable();
    writable.__phrase = phrase;
    // The library writes it to the page, and would take off what it does not know of.
    return writable.setDirection(phrase.direction === 'auto' ? null : phrase.direction);
  }

  override createDOM(): HTMLElement {
    // Its own direction is that of its first letter, where none is said.
    const element = document.createElement('bdi');
    element.className = 'story-phrase';
    sayLanguage(element, this.__phrase);
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): false {
    if (previous.__phrase !== this.__phrase) sayLanguage(element, this.__phrase);
    return false;
  }

  override isInline(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  // What is written beside it is no part of it.
  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }
}

/** Spelling reads the language here as well, see `$foreignSpans`. */
function sayLanguage(element: HTMLElement, { language }: Phrase): void {
  if (language === null) element.removeAttribute('lang');
  else element.lang = language;
}

export function $createPhraseNode(phrase: Phrase): PhraseNode {
  return $create(PhraseNode).setPhrase(phrase);
}

export function $isPhraseNode(node: LexicalNode | null | undefined): node is PhraseNode {
  return node instanceof PhraseNode;
}
