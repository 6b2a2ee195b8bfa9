import { useStore } from 'zustand';
import { assertNever } from '../../../../shared/assert-never.ts';
import { useSelection, useStories } from '../stories-context.ts';
import { BulkEmbargoDialog } from './BulkEmbargoDialog.tsx';
import { BulkExportDialog } from './BulkExportDialog.tsx';
import { BulkGateDialog } from './BulkGateDialog.tsx';
import { BulkNameDialog } from './BulkNameDialog.tsx';
import { BulkStatusDialog } from './BulkStatusDialog.tsx';

/** Whatever is being asked about the chosen stories. */
export function BulkDialogs() {
  const { bulk } = useStories();
  const asking = useStore(bulk.store, (state) => state.asking);
  const count = useSelection((state) => state.ids.size);
  if (!asking) return null;
  switch (asking.kind) {
    case 'tag':
    case 'section':
    case 'collection':
    case 'series':
    case 'assignee':
    case 'kicker':
    case 'source':
    case 'copyright':
    case 'usageTerms':
      return <BulkNameDialog key={asking.kind} field={asking.kind} count={count} />;
    case 'export':
      return <BulkExportDialog count={count} />;
    case 'gate':
      return <BulkGateDialog question={asking} />;
    case 'embargo':
      return <BulkEmbargoDialog question={asking} />;
    case 'status':
      return <BulkStatusDialog question={asking} />;
    default:
      return assertNever(asking, 'question');
  }
}
