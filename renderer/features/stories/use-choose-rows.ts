import { useMemo } from 'react';
import type { Grouping } from '../../../shared/library/arrangement.ts';
import type { ChooseRows } from './choose-rows.ts';
import { groupChange } from './group-change.ts';
import type { Stories } from './stories.ts';

/** What the list does with the rows that are chosen in it, and with stories that are dropped on a group. */
export function useChooseRows(stories: Stories, grouping: Grouping): ChooseRows {
  return useMemo(
    () => ({
      begin: stories.selection.begin,
      toggle: (list, at, withAnchor) => void stories.selection.toggle(list, at, withAnchor),
      extend: (list, to, keeping) => void stories.selection.extend(list, to, keeping),
      all: (list) => void stories.selection.all(list),
      clear: stories.selection.clear,
      binChosen: () => void stories.bulk.bin(),
      drop:
        grouping === 'none' || grouping === 'date'
          ? null
          : (ids, group) => {
              const change = groupChange(grouping, group);
              // What the stories lack is asked about beside the choice of them.
              if (change?.kind === 'status') {
                stories.selection.choose(ids);
                void stories.bulk.setStatus(change.status, ids);
              } else if (change) void stories.bulk.change(change, ids);
            },
    }),
    [stories, grouping],
  );
}
