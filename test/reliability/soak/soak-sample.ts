import type { CDPSession } from '@playwright/test';
import type { Dateline } from '../../e2e/support/launch.ts';

/** What the program holds after everything that nobody needs was collected. Memory in MB, the rest by count. */
export interface SoakSample {
  readonly minutes: number;
  readonly rendererHeap: number;
  readonly renderer: number;
  readonly mainHeap: number;
  readonly main: number;
  readonly gpu: number;
  readonly utilities: number;
  readonly nodes: number;
  readonly documents: number;
  readonly listeners: number;
  readonly editors: number;
}

const MB = 1024 * 1024;

/** Takes samples of a running program, by the protocol of the browser's own tools. */
export async function startSampling({ app, page }: Dateline): Promise<() => Promise<SoakSample>> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  const began = performance.now();
  return async () => {
    // Twice: what has a finaliser goes at the second time.
    for (let times = 0; times < 2; times++) await tools.send('HeapProfiler.collectGarbage');
    const { metrics } = await tools.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
    const main = await app.evaluate(({ app: running }) => {
      const v8 = process.getBuiltinModule('v8');
      v8.setFlagsFromString('--expose-gc');
      process.getBuiltinModule('vm').runInNewContext('gc')();
      const processes = running
        .getAppMetrics()
        .map(({ type, memory }) => ({ type, kilobytes: memory.workingSetSize }));
      return { heap: process.memoryUsage().heapUsed, processes };
    });
    const megabytes = (type: string) =>
      main.processes.filter((one) => one.type === type).reduce((sum, { kilobytes }) => sum + kilobytes, 0) /
      1024;
    return {
      minutes: (performance.now() - began) / 60_000,
      rendererHeap: metric('JSHeapUsedSize') / MB,
      renderer: megabytes('Tab'),
      mainHeap: main.heap / MB,
      main: megabytes('Browser'),
      gpu: megabytes('GPU'),
      utilities: megabytes('Utility'),
      nodes: metric('Nodes'),
      documents: metric('Documents'),
      listeners: metric('JSEventListeners'),
      editors: await countEditors(tools),
    };
  };
}

/** Editors that have not been collected, whether or not they are still in the window. */
async function countEditors(tools: CDPSession): Promise<number> {
  const objectGroup = 'soak';
  try {
    const prototype = await tools.send('Runtime.evaluate', {
      expression: "Object.getPrototypeOf(document.querySelector('[data-lexical-editor]').__lexicalEditor)",
      objectGroup,
    });
    const prototypeObjectId = prototype.result.objectId;
    if (!prototypeObjectId) return 0;
    const { objects } = await tools.send('Runtime.queryObjects', { prototypeObjectId, objectGroup });
    if (!objects.objectId) return 0;
    const { result } = await tools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    return Number(result.value);
  } finally {
    await tools.send('Runtime.releaseObjectGroup', { objectGroup });
  }
}
