// Everything said here goes to stderr: stdout belongs to what a command prints.
import { performance } from 'node:perf_hooks';

const LINE_EVERY_MS = 2000;

/** @param {string} sentence */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

/**
 * A figure that moves: redrawn in place on a terminal, a line every two seconds elsewhere.
 * @param {string} label what is going on
 * @param {{ stream?: { isTTY?: boolean, write(text: string): unknown }, now?: () => number }} [where]
 */
export function startProgress(label, { stream = process.stderr, now = () => performance.now() } = {}) {
  const startedAt = now();
  let writtenAt = startedAt;
  stream.write(stream.isTTY ? `${label}…` : `${label}…\n`);

  return {
    /** @param {string} figure */
    update(figure) {
      if (stream.isTTY) {
        stream.write(`\r\x1b[K${label}… ${figure}`);
      } else if (now() - writtenAt >= LINE_EVERY_MS) {
        writtenAt = now();
        stream.write(`${label}… ${figure}\n`);
      }
    },
    /** @param {string} outcome */
    end(outcome) {
      const seconds = ((now() - startedAt) / 1000).toFixed(1);
      stream.write(`${stream.isTTY ? '\r\x1b[K' : ''}${label}: ${outcome} (${seconds} s)\n`);
    },
  };
}
