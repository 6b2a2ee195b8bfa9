import type { Status } from '../../../../shared/story/status.ts';
import { landingPlace } from '../landing-place.ts';
import type { BoardState } from './board.ts';
import { cardAt, placeOfCard } from './column.ts';
import { COLUMN_ORDER } from './column-order.ts';

/**
 * The place of the column that a card gets when it is dropped there; null where it changes nothing, or nobody
 * can tell yet.
 */
export function landingCard(columns: BoardState['columns'], id: string, to: Status): number | null {
  if (!columns || placeOfCard(columns[to], id) >= 0) return null;
  for (const column of Object.values(columns)) {
    const story = cardAt(column, placeOfCard(column, id));
    if (!story) continue;
    const target = columns[to];
    return landingPlace(
      { count: target.total, at: (index) => cardAt(target, index) },
      story,
      COLUMN_ORDER[to],
    );
  }
  return null;
}
