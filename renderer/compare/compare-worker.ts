import { compareStories } from '../../shared/compare/compare-stories.ts';
import { packComparison } from '../../shared/compare/packed-comparison.ts';
import type { CompareJob, CompareReport } from './compare-thread.ts';

const report = (what: CompareReport) => self.postMessage(what);

self.onmessage = ({ data: { before, after } }: MessageEvent<CompareJob>) => {
  const changes = compareStories(before, after, (share) => report({ kind: 'progress', share }));
  report({ kind: 'done', changes: packComparison(before, after, changes) });
};
