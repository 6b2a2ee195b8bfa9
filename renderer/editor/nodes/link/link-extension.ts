import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $isLinkNode,
  AutoLinkExtension,
  autoLinkEmailMatcher,
  autoLinkUrlMatcher,
  LinkExtension as LexicalLinkExtension,
} from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  configExtension,
  defineExtension,
  IS_APPLE,
} from 'lexical';
import { openableHref, safeHref } from '../../../../shared/story/safe-href.ts';
import { ServicesExtension } from '../../editor-services.ts';

/** Any word is an address relative to the page; pasted over a selection, only a whole one is meant as a link. */
function isWholeAddress(pasted: string): boolean {
  return openableHref(pasted) === pasted;
}

/**
 * Links that a story may hold, found as they are typed; a click with Ctrl (Command on a Mac) opens one, a
 * plain click edits.
 */
export const LinkExtension = defineExtension({
  name: 'dateline/link',
  dependencies: [
    ServicesExtension,
    configExtension(LexicalLinkExtension, { validateUrl: isWholeAddress }),
    configExtension(AutoLinkExtension, { matchers: [autoLinkUrlMatcher, autoLinkEmailMatcher] }),
  ],
  register: (editor) =>
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const inLink = event.target instanceof Element && event.target.closest('a') !== null;
        if (!inLink) return false;
        event.preventDefault();
        if (!(IS_APPLE ? event.metaKey : event.ctrlKey)) return false;
        const node = $getNearestNodeFromDOMNode(event.target);
        const link = node && $findMatchingParent(node, $isLinkNode);
        const href = link ? safeHref(link.getURL()) : null;
        if (href !== null) getExtensionDependencyFromEditor(editor, ServicesExtension).output.openLink(href);
        return href !== null;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
});
