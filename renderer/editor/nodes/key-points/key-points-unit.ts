import { $createParagraphNode, $isParagraphNode } from 'lexical';
import { ListChecks } from 'lucide-react';
import type { KeyPoints } from '../../../../shared/story/blocks/key-points.ts';
import type { BlockUnit } from '../block-unit.ts';
import { $readInlines } from '../inline/read-inlines.ts';
import { $withInlines } from '../inline/write-inlines.ts';
import { $createKeyPointsNode, $isKeyPointsNode } from './KeyPointsNode.ts';
import { $createKeyPointsTitleNode } from './KeyPointsTitleNode.ts';
import { KeyPointsExtension } from './key-points-extension.ts';
import { $turnIntoKeyPoints } from './turn-into-key-points.ts';
import { typedKeyPoints } from './typed-key-points.ts';

export const keyPointsUnit: BlockUnit<KeyPoints, 'keyPoints'> = {
  extension: KeyPointsExtension,
  $read(box, scope) {
    if (!$isKeyPointsNode(box)) return null;
    const title = box.getTitle();
    const points = box.getPoints().filter((point) => scope.has(point));
    return {
      type: 'keypoints',
      title: title && scope.has(title) ? $readInlines(title, scope) : [],
      points: points.map((point) => {
        if ($isParagraphNode(point)) return $readInlines(point, scope);
        throw new Error(`The editor holds "${point.getType()}" in a box of key points`);
      }),
    };
  },
  $write: ({ title, points }) =>
    $createKeyPointsNode().append(
      $withInlines($createKeyPointsTitleNode(), title),
      ...points.map((point) => $withInlines($createParagraphNode(), point)),
    ),
  typed: [typedKeyPoints],
  kinds: {
    keyPoints: {
      icon: ListChecks,
      alias: 'summary, box, takeaways, at a glance',
      place: 'both',
      $is: $isKeyPointsNode,
      $turnInto: $turnIntoKeyPoints,
    },
  },
  inserts: {},
};
