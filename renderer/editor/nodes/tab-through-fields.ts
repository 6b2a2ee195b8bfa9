import { $getNearestNodeFromDOMNode, $isDecoratorNode, type LexicalEditor, type NodeKey } from 'lexical';
import { leaveFields } from './leave-fields.ts';

const STOPS = 'textarea, input, button, [tabindex]';

/**
 * Tab in a field of a picture or a card goes to its next one, and from the last back to the text. Heard
 * outside the editor's updates: giving the focus back within one would put the caret where it was before.
 */
export function tabThroughFields(editor: LexicalEditor): () => void {
  const press = (event: KeyboardEvent) => {
    if (editor.isEditable() && goThroughFields(editor, event)) event.preventDefault();
  };
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('keydown', press, true);
    root?.addEventListener('keydown', press, true);
  });
}

function goThroughFields(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const { target } = event;
  const isTab = event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (!isTab || event.isComposing || !(target instanceof HTMLElement)) return false;
  if (target === editor.getRootElement()) return false;
  const key = editor.read(() => $blockOf(target));
  const block = key === null ? null : editor.getElementByKey(key);
  if (key === null || !block) return false;
  const stops = [...block.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
  const next = stops[stops.indexOf(target) + (event.shiftKey ? -1 : 1)];
  if (next) next.focus();
  else leaveFields(editor, key, event.shiftKey ? 'block' : 'below');
  return true;
}

function $blockOf(target: HTMLElement): NodeKey | null {
  const node = $getNearestNodeFromDOMNode(target);
  return $isDecoratorNode(node) ? node.getKey() : null;
}

function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();
}
