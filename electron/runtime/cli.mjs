#!/usr/bin/env node
// `dateline COMMAND`: the library without a window. Needs neither Electron nor a display.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { runOrExplain } from './problem.mjs';
import { PROJECT_ROOT } from './project.mjs';
import { callersFolder } from './start-arguments.mjs';

await runOrExplain(async () => {
  await ensureDependencies();
  await ensureBuild();
  const program = path.join(PROJECT_ROOT, 'out/main/cli.js');
  process.chdir(callersFolder(process.env, process.cwd(), PROJECT_ROOT, 'cli'));
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
});
