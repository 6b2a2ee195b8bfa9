import { readFileSync, writeFileSync } from 'node:fs';
import type { Output } from '../../../electron/cli/output.ts';
import { runCli } from '../../../electron/cli/run-cli.ts';
import type { Answer, Asked } from './driver-messages.ts';
import { workWithLibrary } from './work-with-library.ts';

/**
 * A process that runs commands one after the other and says of each how it ended: what hangs, dies or eats
 * the memory takes this process and not the suite.
 */
process.on('message', async ({ words, world }: Asked) => {
  const out: string[] = [];
  const err: string[] = [];
  const output: Output = { result: (line) => out.push(line), problem: (line) => err.push(line) };
  forgetPeak();
  const began = performance.now();
  const code =
    words[0] === 'library' && world ? await workWithLibrary(world, output) : await runCli(words, output);
  const milliseconds = performance.now() - began;
  const hanging = await hangingCalls();
  const answer: Answer = { code, out, err, milliseconds, peakBytes: peakBytes(), hanging };
  process.send?.(answer);
});

/** Calls of the file system that do not come back: they keep a real program from ending. */
async function hangingCalls(): Promise<number> {
  const until = performance.now() + 1000;
  for (;;) {
    const hanging = process.getActiveResourcesInfo().filter((kind) => kind.startsWith('FSReq')).length;
    if (hanging === 0 || performance.now() > until) return hanging;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** From here on the peak is counted anew; where the system has no such thing it is the whole process's. */
function forgetPeak(): void {
  if (process.platform !== 'linux') return;
  writeFileSync('/proc/self/clear_refs', '5');
}

function peakBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024;
}
