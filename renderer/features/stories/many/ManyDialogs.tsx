import { useStore } from 'zustand';
import { assertNever } from '../../../../shared/assert-never.ts';
import { useSelection, useStories } from '../stories-context.ts';
import { ManyExportDialog } from './ManyExportDialog.tsx';
import { ManyNameDialog } from './ManyNameDialog.tsx';
import { ManyStatusDialog } from './ManyStatusDialog.tsx';

/** Whatever is being asked about the chosen stories. */
export function ManyDialogs() {
  const { many } = useStories();
  const asking = useStore(many.store, (state) => state.asking);
  const count = useSelection((state) => state.ids.size);
  if (!asking) return null;
  switch (asking.kind) {
    case 'tag':
    case 'section':
    case 'collection':
    case 'series':
    case 'assignee':
      return <ManyNameDialog key={asking.kind} field={asking.kind} count={count} />;
    case 'export':
      return <ManyExportDialog count={count} />;
    case 'status':
      return <ManyStatusDialog question={asking} />;
    default:
      return assertNever(asking, 'question');
  }
}
