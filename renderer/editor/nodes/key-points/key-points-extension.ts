import {
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import { $keepInBody } from '../keep-in-body.ts';
import { KeyPointsNode } from './KeyPointsNode.ts';
import { KeyPointsTitleNode } from './KeyPointsTitleNode.ts';
import {
  $backspaceInKeyPoints,
  $deleteInKeyPoints,
  $enterInKeyPoints,
  $tabInKeyPoints,
} from './key-points-keys.ts';
import { $normaliseKeyPoints, $normaliseKeyPointsTitle } from './normalise-key-points.ts';

export const KeyPointsExtension = defineExtension({
  name: 'dateline/key-points',
  nodes: () => [KeyPointsNode, KeyPointsTitleNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(KeyPointsNode, $keepInBody),
      editor.registerNodeTransform(KeyPointsNode, $normaliseKeyPoints),
      editor.registerNodeTransform(KeyPointsTitleNode, $normaliseKeyPointsTitle),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if (!$tabInKeyPoints(event.shiftKey ? -1 : 1)) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event?.shiftKey || !$enterInKeyPoints()) return false;
          event?.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_BACKSPACE_COMMAND,
        (event) => {
          if (!$backspaceInKeyPoints()) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_DELETE_COMMAND,
        (event) => {
          if (!$deleteInKeyPoints()) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});
