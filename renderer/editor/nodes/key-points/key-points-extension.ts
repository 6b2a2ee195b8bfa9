import { defineExtension, mergeRegister } from 'lexical';
import { $keepInBody } from '../keep-in-body.ts';
import { registerSectionKeys } from '../sections/section-keys.ts';
import { KeyPointsNode } from './KeyPointsNode.ts';
import { KeyPointsTitleNode } from './KeyPointsTitleNode.ts';
import { KEY_POINTS_KEYS } from './key-points-keys.ts';
import { $normaliseKeyPoints, $normaliseKeyPointsTitle } from './normalise-key-points.ts';

export const KeyPointsExtension = defineExtension({
  name: 'dateline/key-points',
  nodes: () => [KeyPointsNode, KeyPointsTitleNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(KeyPointsNode, $keepInBody),
      editor.registerNodeTransform(KeyPointsNode, $normaliseKeyPoints),
      editor.registerNodeTransform(KeyPointsTitleNode, $normaliseKeyPointsTitle),
      registerSectionKeys(editor, KEY_POINTS_KEYS),
    ),
});
