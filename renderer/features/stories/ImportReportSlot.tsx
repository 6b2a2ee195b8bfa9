import { lazyComponent } from '../../scheduling/lazy-component.tsx';
import { useStoriesState } from './stories-context.ts';

const ImportReportDialog = lazyComponent(
  async () => (await import('./imports/ImportReportDialog.tsx')).ImportReportDialog,
);

/** Loads the report of an import once there is one to look at. */
export function ImportReportSlot() {
  const report = useStoriesState((state) => state.importReport);
  return report && <ImportReportDialog report={report} />;
}
