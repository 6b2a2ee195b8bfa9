// An X server without a screen, for machines that have none.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Problem } from './problem.mjs';

const SCREEN = '1920x1200x24';
const COOKIE_NAME = 'MIT-MAGIC-COOKIE-1';
const ANY_DISPLAY = 0xffff;

/** @param {NodeJS.Platform} [platform] @param {NodeJS.ProcessEnv} [env] */
export function needsVirtualDisplay(platform = process.platform, env = process.env) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * The file that lets its owner, and nobody else on the machine, use the display.
 * Source: Xau's file format: family, then address, number, name and data, each with its length before it.
 * @param {Buffer} cookie
 */
export function authorityEntry(cookie) {
  /** @param {number} value */
  const short = (value) => Buffer.from([value >> 8, value & 0xff]);
  const parts = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from(COOKIE_NAME), cookie];
  return Buffer.concat([short(ANY_DISPLAY), ...parts.flatMap((part) => [short(part.length), part])]);
}

/**
 * Starts Xvfb on a free display.
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, stop: () => Promise<void> }>}
 */
export async function startVirtualDisplay() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-display-'));
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });

  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    SCREEN,
    '-auth',
    authority,
    '-nolisten',
    'tcp',
    '-noreset',
  ];
  // Its own process group: Ctrl-C in the terminal must not stop the display before the window.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  let complaint = '';
  server.stderr?.setEncoding('utf8').on('data', (text) => {
    complaint += text;
  });

  // Whoever is ended in the middle leaves no display behind.
  const endNow = () => {
    server.kill('SIGTERM');
    removeFolder();
  };
  process.once('exit', endNow);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    server.once('exit', () => {
      process.off('exit', endNow);
      resolve();
    });
    server.once('error', () => resolve());
  });
  /** @type {Promise<string>} */
  const number = new Promise((resolve) => {
    let text = '';
    /** @type {import('node:stream').Readable} */ (server.stdio[3]).setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  const display = await Promise.race([number, ended]);
  if (!display) {
    removeFolder();
    const reason = complaint.trim().split('\n').at(-1) || 'Xvfb is not installed';
    throw new Problem(
      `No virtual display could be started (${reason}): install xvfb, or set DISPLAY, and start again.`,
    );
  }

  return {
    env: { DISPLAY: `:${display}`, XAUTHORITY: authority },
    async stop() {
      server.kill('SIGTERM');
      await ended;
      removeFolder();
    },
  };
}
