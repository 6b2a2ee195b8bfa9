import { type PatternJob, runPatternJob } from './pattern-job.ts';

// Nobody can stop an expression that runs wild but who stops the thread that it runs on.
self.onmessage = ({ data }: MessageEvent<PatternJob>) => self.postMessage(runPatternJob(data));
self.postMessage('ready');
