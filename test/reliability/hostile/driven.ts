import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer, Asked } from './driver-messages.ts';
import type { World } from './world.ts';

/** How a command ended, or that it did not. */
export type Ending =
  | Answer
  | { readonly ended: 'too late' | 'died'; readonly afterMs: number; readonly peakBytes: number };

/** A process that runs commands; where it hangs or dies, the next command has a new one. */
export interface Driven {
  run(asked: Asked, longestMs: number): Promise<Ending>;
  stop(): Promise<void>;
}

/** From time to time a new process, so that what one command leaves behind is not counted to the hundredth after it. */
const COMMANDS_A_PROCESS = 400;

export function driven(program: string, world: World): Driven {
  let child: ChildProcess | null = null;
  let ran = 0;

  function start(): ChildProcess {
    ran = 0;
    const environment = {
      ...process.env,
      HOME: world.profile,
      DATELINE_LIBRARY_CACHE: world.cache,
    };
    return fork(program, [], {
      env: environment,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'json',
    });
  }

  async function stop(): Promise<void> {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill('SIGKILL');
    await ended;
  }

  async function run(asked: Asked, longestMs: number): Promise<Ending> {
    if (++ran > COMMANDS_A_PROCESS) await stop();
    child ??= start();
    const at = child;
    const ending = await new Promise<Ending>((resolve) => {
      let timer: NodeJS.Timeout | null = null;
      const settle = (found: Ending) => {
        if (timer) clearTimeout(timer);
        at.removeAllListeners();
        resolve(found);
      };
      timer = setTimeout(() => {
        void peakOf(at.pid).then((peakBytes) => settle({ ended: 'too late', afterMs: longestMs, peakBytes }));
      }, longestMs);
      at.on('message', (answer: Answer) => settle(answer));
      at.on('exit', () => settle({ ended: 'died', afterMs: 0, peakBytes: 0 }));
      at.on('error', () => settle({ ended: 'died', afterMs: 0, peakBytes: 0 }));
      at.send(asked);
    });
    // A call that hangs holds one of the few threads that the next command needs.
    if ('ended' in ending || ending.hanging > 0) await stop();
    return ending;
  }

  return { run, stop };
}

async function peakOf(pid: number | undefined): Promise<number> {
  try {
    const status = await readFile(join('/proc', String(pid), 'status'), 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    // Gone, or a system without such files.
    return 0;
  }
}
