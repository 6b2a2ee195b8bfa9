import type { Worker } from 'node:worker_threads';
import { startThread } from '../../../threads/start-thread.ts';
import type { PictureDamage } from './picture-damage.ts';

/** Looks at pictures in a thread of its own, one at a time. */
export interface PictureDecoder {
  decode(picture: Uint8Array): Promise<PictureDamage | null>;
  /** False once it should be given no more: what a picture took of its memory it never gives back. */
  readonly isFresh: boolean;
  end(): void;
}

export interface DecoderLimits {
  readonly milliseconds: number;
  readonly pictures: number;
  readonly megabytes: number;
}

export function pictureDecoder(file: string, limits: DecoderLimits): PictureDecoder {
  const worker = startThread(file, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
  // Nobody waits for it who has no picture in it.
  worker.unref();
  let left = limits.pictures;
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  worker.on('error', over).on('exit', over);
  const end = () => {
    over();
    worker.terminate().catch(() => undefined);
  };
  return {
    get isFresh() {
      return !isOver && left > 0;
    },
    end,
    async decode(picture) {
      left--;
      worker.ref();
      const answer = await answerOf(worker, picture, limits.milliseconds);
      worker.unref();
      if (answer === 'ended') end();
      return answer === 'ended' ? 'undecided' : answer;
    },
  };
}

/** `ended` where the picture took the decoder down, or would never have been done. */
function answerOf(
  worker: Worker,
  picture: Uint8Array,
  milliseconds: number,
): Promise<PictureDamage | null | 'ended'> {
  return new Promise((resolve) => {
    const settle = (answer: PictureDamage | null | 'ended') => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', fail).off('exit', fail);
      resolve(answer);
    };
    const fail = () => settle('ended');
    const timer = setTimeout(fail, milliseconds);
    worker.on('message', settle).on('error', fail).on('exit', fail);
    worker.postMessage(picture);
  });
}
