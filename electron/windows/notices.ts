import type { AppError } from '../../shared/result.ts';

/** What went wrong before the window could show it. */
export interface Notices {
  add(notice: AppError | null): void;
  /** Everything not told yet as one notice; null when there is nothing. */
  take(): AppError | null;
}

export function createNotices(): Notices {
  let waiting: AppError[] = [];
  return {
    add: (notice) => {
      if (notice) waiting.push(notice);
    },
    take: () => {
      const [first, ...others] = waiting;
      waiting = [];
      if (!first) return null;
      return { code: first.code, message: [first, ...others].map(({ message }) => message).join(' ') };
    },
  };
}
